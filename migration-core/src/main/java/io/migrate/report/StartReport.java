package io.migrate.report;

import java.util.List;

/**
 * What one statement at the start of an application tells.
 *
 * @param state what follows from it
 * @param current the heads the database has
 * @param heads the heads of the graph
 * @param pending what is missing
 * @param unknown what the database has and the graph does not know
 * @param warnings what does not stop a start and should be said
 */
public record StartReport(State state, List<String> current, List<String> heads, List<String> pending,
		List<String> unknown, List<String> warnings) {

	/**
	 * What follows for the start.
	 */
	public enum State {

		/** Nothing is missing, or contractions only. */
		CURRENT,

		/** Revisions are missing. */
		BEHIND,

		/**
		 * The database knows expansions that this application does not: a newer release
		 * was here.
		 */
		AHEAD,

		/**
		 * The database knows a contraction that this application does not: it may lack
		 * what this release needs.
		 */
		TOO_FAR_AHEAD

	}

}
