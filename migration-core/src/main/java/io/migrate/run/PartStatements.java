package io.migrate.run;

import java.util.List;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.history.SqlText;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.operation.RunCode;
import io.migrate.schema.QualifiedName;
import io.migrate.session.Session;
import io.migrate.sql.SqlStatement;

/**
 * Carries out the statements of a part, one after the other.
 */
final class PartStatements {

	private final RunContext run;

	private final Session session;

	PartStatements(RunContext run) {
		this.run = run;
		this.session = run.session();
	}

	/**
	 * Runs all of them.
	 * @throws StatementFailure naming the one that failed
	 */
	void run(BoundPart bound) {
		List<SqlStatement> statements = bound.part().statements();
		for (int i = 0; i < statements.size(); i++) {
			try {
				this.run.cancellation().check();
				run(statements.get(i), statements.subList(i, statements.size()));
			}
			catch (RuntimeException ex) {
				throw new StatementFailure(bound, i + 1, ex);
			}
		}
	}

	private void run(SqlStatement statement, List<SqlStatement> rest) {
		Operation origin = statement.origin();
		if (origin instanceof RunCode code) {
			call(code);
		}
		else if (origin instanceof Review review) {
			ask(review, rest);
		}
		else {
			this.session.execute(statement.sql());
		}
	}

	private void call(RunCode code) {
		try {
			code.action().run(this.session);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			if (ex instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
			throw new IllegalStateException("the revision's code failed: " + ex, ex);
		}
	}

	/** Locked first: no row can come between the look and the change. */
	private void ask(Review review, List<SqlStatement> rest) {
		QualifiedName table = Objects.requireNonNull(review.table(), "the others were refused before the run");
		this.session.execute(TableReview.lock(table, rest));
		if (!this.session.query("SELECT 1 FROM " + SqlText.name(table) + " LIMIT 1").isEmpty()) {
			throw new MigrationException("Table '" + table + "' holds rows, and a question about them is open.",
					"The revision asks: " + review.question(),
					"Answer it in the revision's file: write what is to happen to the rows, and take the review out.");
		}
	}

}
