package io.migrate.run;

import java.time.Instant;

import io.migrate.history.HistoryTable;
import io.migrate.session.Session;

/**
 * What the parts of one run work with.
 *
 * @param run its identifier
 * @param session the one connection, which holds the lock
 */
record RunContext(String run, Session session, HistoryTable history, RunSettings settings, RunEnvironment environment,
		RunListener listener, Cancellation cancellation) {

	Instant now() {
		return this.environment.clock().instant();
	}

}
