package io.migrate.run;

import java.util.LinkedHashSet;
import java.util.Set;

import io.migrate.session.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * Looks through wrapped failures.
 */
final class Failures {

	private Failures() {
	}

	/**
	 * What the server said, null if it was not the server that failed.
	 */
	static @Nullable StatementException fromServer(Throwable failure) {
		Set<Throwable> seen = new LinkedHashSet<>();
		for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
			if (at instanceof StatementException statement) {
				return statement;
			}
		}
		return null;
	}

	static boolean hasState(Throwable failure, String... states) {
		StatementException statement = fromServer(failure);
		return statement != null && statement.hasState(states);
	}

	static boolean connectionLost(Throwable failure) {
		StatementException statement = fromServer(failure);
		return statement != null && statement.connectionLost();
	}

}
