package io.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's spelling of an expression, or why there is none.
 */
record Spelling(@Nullable String text, @Nullable String reason) {

	static Spelling of(String text) {
		return new Spelling(text, null);
	}

	static Spelling failed(String reason) {
		return new Spelling(null, reason);
	}

}
