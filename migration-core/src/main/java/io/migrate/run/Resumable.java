package io.migrate.run;

import io.migrate.plan.Part;
import io.migrate.scan.ConcurrentIndexStatement;

/**
 * Which parts can be gone on with, without asking, after they were interrupted outside a
 * transaction.
 */
final class Resumable {

	private Resumable() {
	}

	/**
	 * Backfills save how far they came; the catalog tells of an index whether it is done.
	 */
	static boolean byItself(Part part) {
		return switch (part.conduct()) {
			case TRANSACTIONAL, COMMIT_AFTER, BATCHED -> true;
			case AUTOCOMMIT -> ConcurrentIndexStatement.of(part.statements().get(0).sql()) != null;
		};
	}

}
