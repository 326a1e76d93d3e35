package io.migrate.run;

import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.plan.Part;
import io.migrate.session.StatementException;
import io.migrate.sql.Conduct;
import io.migrate.sql.SqlStatement;

/**
 * Says where a run failed, what of it stays, and how to go on.
 *
 * @param statement from 1; 0 where it was none of the part's own
 * @param done the revisions that this run had finished
 */
record Failure(BoundPart bound, int statement, List<String> done) {

	private static final int LENGTH = 120;

	static Failure of(RuntimeException failure, BoundPart first, List<String> done) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof StatementFailure place) {
				return new Failure(place.part(), place.statement(), done);
			}
		}
		return new Failure(first, 0, done);
	}

	String revision() {
		return this.bound.prepared().id();
	}

	String problem() {
		Part part = this.bound.part();
		if (this.statement == 0) {
			return this.bound + " failed.";
		}
		SqlStatement failed = part.statements().get(this.statement - 1);
		String sql = failed.sql().strip().replaceAll("\\s+", " ");
		return this.bound + ", statement " + this.statement + " of " + part.statements().size() + " failed: "
				+ ((sql.length() <= LENGTH) ? sql : sql.substring(0, LENGTH) + "…") + ";";
	}

	/**
	 * The failure for whoever called.
	 */
	MigrationException explained(RuntimeException failure, boolean cancelled) {
		if (cancelled) {
			return new RunCancelledException(this.bound + " was cancelled.", remains() + " " + again(), failure);
		}
		Throwable cause = failure;
		while (cause instanceof StatementFailure && cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof UnansweredCommit && cause.getCause() != null) {
			return new RunFailedException(this, reason(cause.getCause()), "Whether its COMMIT arrived is not known."
					+ stays() + " " + again() + " The history tells it what was done.", failure);
		}
		if (cause instanceof LockNotGranted) {
			return new RunFailedException(this,
					"A lock that it needs was not free within migrate.lock-budget. " + cause.getMessage(),
					"Let that transaction end, then try again. " + remains() + " " + again(), failure);
		}
		if (cause instanceof MigrationException told) {
			return new RunFailedException(this, told.problem() + " " + told.reason(), told.remedy() + " " + remains(),
					failure);
		}
		return new RunFailedException(this, reason(cause), remains() + " " + next(cause), failure);
	}

	private static String reason(Throwable cause) {
		if (cause instanceof StatementException statement) {
			return statement.connectionLost()
					? ("The connection to the server broke: " + statement.getMessage() + ".").replaceAll("\\.+$", ".")
					: statement.getMessage() + " (SQLSTATE " + statement.sqlState() + ").";
		}
		return cause.getMessage() + ".";
	}

	private String remains() {
		Part part = this.bound.part();
		return switch (part.conduct()) {
			case TRANSACTIONAL, COMMIT_AFTER -> "Nothing of this part remains.";
			case AUTOCOMMIT -> "This statement ran outside a transaction, so nothing was rolled back.";
			case BATCHED -> "The batches before stay and are not done again.";
		} + stays();
	}

	private String stays() {
		Part part = this.bound.part();
		StringBuilder text = new StringBuilder();
		if (part.number() > 1) {
			text.append(" What stays: ")
				.append((part.number() > 2) ? "parts 1 to " + (part.number() - 1) : "part 1")
				.append(" of '")
				.append(revision())
				.append("'");
			text.append(this.done.isEmpty() ? "." : ", and " + finished() + ".");
		}
		else if (!this.done.isEmpty()) {
			text.append(" What stays: ").append(finished()).append('.');
		}
		return text.toString();
	}

	private String finished() {
		return ((this.done.size() == 1) ? "revision " : "revisions ") + String.join(", ", this.done);
	}

	/** With the connection went whoever would have recorded how the statement ended. */
	private String next(Throwable cause) {
		boolean unanswered = this.statement > 0 && cause instanceof StatementException statement
				&& statement.connectionLost() && !Resumable.byItself(this.bound.part());
		return unanswered
				? "Look whether it took effect; then run `resume --skip` if it did, `resume --retry` if it did not."
				: "Mend the cause. " + again();
	}

	private String again() {
		boolean begun = this.bound.part().number() > 1 || this.bound.part().conduct() == Conduct.BATCHED;
		return "Then run `" + this.bound.step().direction().command() + "` again"
				+ (begun ? ": it goes on with part " + this.bound.part().number() + "." : ".");
	}

}
