package io.migrate.hibernate;

import org.jspecify.annotations.Nullable;

/**
 * Reads comments as Hibernate's own DDL leaves them in the database.
 */
final class Comments {

	private Comments() {
	}

	/**
	 * Hibernate puts a comment between quotes as it is, so that authors double the quotes
	 * in it; where one stands alone its DDL would fail, and the text is meant as it is.
	 */
	static @Nullable String of(@Nullable String comment) {
		if (comment == null || comment.isEmpty()) {
			return null;
		}
		boolean doubled = comment.replace("''", "").indexOf('\'') < 0;
		return doubled ? comment.replace("''", "'") : comment;
	}

}
