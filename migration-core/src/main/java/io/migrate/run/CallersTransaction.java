package io.migrate.run;

import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.plan.Part;
import io.migrate.plan.PreparedStep;
import io.migrate.session.Session;
import io.migrate.sql.Conduct;
import io.migrate.sql.SqlStatement;

/**
 * In a transaction that somebody else ends nothing can be committed on the way, and
 * nothing run outside.
 */
final class CallersTransaction {

	private CallersTransaction() {
	}

	/**
	 * Refuses steps that would have to be cut.
	 * @param finished how many parts of the first step are done already
	 */
	static void check(Session session, List<PreparedStep> steps, int finished) {
		if (!session.inCallersTransaction()) {
			return;
		}
		for (int i = 0; i < steps.size(); i++) {
			int before = (i == 0) ? finished : 0;
			boolean last = i == steps.size() - 1;
			PreparedStep step = steps.get(i);
			step.parts().stream().filter((part) -> part.number() > before).forEach((part) -> check(step, part, last));
		}
	}

	private static void check(PreparedStep step, Part part, boolean lastStep) {
		String which = (part.of() > 1) ? "Its part " + part.number() + " of " + part.of() : "It";
		switch (part.conduct()) {
			case AUTOCOMMIT -> throw refused(step, which + " cannot run in any transaction: "
					+ part.statements().get(0).sql().lines().findFirst().orElse("") + ".");
			case BATCHED -> throw refused(step, which + " commits batch by batch: "
					+ part.statements().get(0).sql().lines().findFirst().orElse("") + ".");
			case TRANSACTIONAL, COMMIT_AFTER -> {
				if (!part.last() || (!lastStep && endsInCommit(part))) {
					throw refused(step, which + " must be committed before what follows it can run: "
							+ lastStatement(part).sql().lines().findFirst().orElse("") + ".");
				}
			}
		}
	}

	private static boolean endsInCommit(Part part) {
		return !part.statements().isEmpty() && lastStatement(part).conduct() == Conduct.COMMIT_AFTER;
	}

	private static SqlStatement lastStatement(Part part) {
		return part.statements().get(part.statements().size() - 1);
	}

	private static MigrationException refused(PreparedStep step, String reason) {
		return new MigrationException("Revision '" + step.id() + "' cannot run in the caller's transaction.", reason,
				"Let the engine make its own transactions: GivenConnection.inOwnTransactions(connection), or a "
						+ "connection of its own. Nothing has been run.");
	}

}
