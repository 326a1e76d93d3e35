package io.migrate.sql;

/**
 * What a reader should know of a statement before running it on a live database.
 *
 * @param text one sentence
 */
public record Hazard(Kind kind, String text) {

	/**
	 * The kinds of hazard.
	 */
	public enum Kind {

		/** Blocks writers, or all, for a time that grows with the table. */
		BLOCKING,

		/** Rewrites the table. */
		REWRITE,

		/** Reads the whole table. */
		SCAN,

		/** Takes data away for good. */
		DATA_LOSS,

		/** Fails when existing rows do not fit. */
		MAY_FAIL,

		/** Breaks what the release before still does. */
		INCOMPATIBLE

	}

}
