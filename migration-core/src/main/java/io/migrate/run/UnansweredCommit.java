package io.migrate.run;

import io.migrate.session.StatementException;

/**
 * The connection broke while COMMIT was under way: the server may have carried it out.
 */
final class UnansweredCommit extends RuntimeException {

	UnansweredCommit(StatementException cause) {
		super(cause.getMessage(), cause);
	}

}
