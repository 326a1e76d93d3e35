package io.migrate.sample.database;

import org.jspecify.annotations.Nullable;

/**
 * The shop's own server cannot be had.
 */
final class EmbeddedServerException extends RuntimeException {

	private final String remedy;

	EmbeddedServerException(String problem, String remedy, @Nullable Throwable cause) {
		super(problem, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
