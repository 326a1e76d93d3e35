package io.migrate.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.history.HistoryEntry;
import io.migrate.history.HistoryNames;
import io.migrate.history.Outcome;
import io.migrate.history.SqlText;
import io.migrate.operation.Review;
import io.migrate.operation.RunCode;
import io.migrate.plan.Direction;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.PreparedStep;
import io.migrate.plan.Revisions;
import io.migrate.plan.Parts;
import io.migrate.plan.Step;
import io.migrate.sql.DoBlock;
import io.migrate.sql.OfflineScript;
import io.migrate.sql.SqlStatement;

/**
 * Writes a plan as a script that does what a run does: lock, guard, time-outs, a
 * transaction and a row of history for each part. It is written for psql; the portable
 * form does without psql's commands and is for clients that stop at the first error.
 */
public final class OfflineRenderer {

	private final Revisions revisions;

	private final OfflineGuard guard;

	private final OfflineHistory history;

	private final OfflineIdentity identity;

	private final boolean portable;

	/**
	 * Writes what a run with the same settings would do.
	 * @param tool the engine's name and version, for the history
	 */
	public OfflineRenderer(Revisions revisions, RunSettings settings, String tool, boolean portable) {
		HistoryNames names = new HistoryNames(settings.historySchema());
		this.revisions = revisions;
		this.guard = new OfflineGuard(names);
		this.history = new OfflineHistory(names, tool, revisions.arguments());
		this.identity = OfflineIdentity.of(settings.session());
		this.portable = portable;
	}

	/**
	 * The script, as a whole.
	 * @throws MigrationException if a revision holds a question or code that no SQL
	 * stands for
	 */
	public String render(MigrationPlan plan) {
		List<PreparedStep> steps = this.revisions.prepare(plan);
		OpenReview.check(steps);
		steps.forEach(OfflineRenderer::refuseCode);
		StringBuilder script = new StringBuilder(head(plan, steps));
		for (int i = 0; i < steps.size(); i++) {
			PreparedStep step = steps.get(i);
			script.append('\n').append(OfflineScript.comment(title(step.step())));
			if (step.step().direction() == Direction.STAMP) {
				script.append(stamp(step.step(), i == steps.size() - 1));
			}
			for (Part part : step.parts()) {
				script.append(part(new BoundPart(step, part, false, part.last() && i == steps.size() - 1)));
			}
		}
		return script.append('\n').append(tail()).toString();
	}

	/** The script that makes our tables and nothing else. */
	public String tables() {
		return settings("our tables") + this.history.tables(false) + '\n' + tail();
	}

	private String settings(String title) {
		return OfflineScript.comment(title) + (this.portable ? "" : "\\set ON_ERROR_STOP on\n")
				+ "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\nSET statement_timeout = 0;\n"
				+ "SET idle_in_transaction_session_timeout = 0;\nSET lock_timeout = '2s';\n" + this.identity.set()
				+ this.guard.lock();
	}

	private String tail() {
		return this.guard.unlock() + this.identity.reset();
	}

	private String head(MigrationPlan plan, List<PreparedStep> steps) {
		String from = plan.from().isEmpty() ? "base" : String.join(", ", plan.from());
		String to = plan.to().isEmpty() ? "base" : String.join(", ", plan.to());
		return settings(from + " -> " + to) + this.guard.start(plan.from(), steps)
				+ this.history.tables(plan.from().isEmpty() && !steps.isEmpty()) + this.history.forgetSchema();
	}

	private static String title(Step step) {
		return step.direction().gerund() + " " + step.id() + ": " + step.revision().message();
	}

	private static void refuseCode(PreparedStep step) {
		boolean code = step.operations()
			.stream()
			.anyMatch((operation) -> operation instanceof RunCode run && run.offlineSql() == null);
		if (code) {
			throw new MigrationException("Revision '" + step.id() + "' cannot be written as SQL.",
					"It runs code, and no SQL stands for that.",
					"Say what does the same: op.run(…).offline(\"SQL\"), or run the revision online.");
		}
	}

	private String part(BoundPart bound) {
		HistoryEntry done = bound.begun("", Instant.EPOCH).ended(Outcome.DONE, Instant.EPOCH, null);
		String end = this.history.moves(bound.changes()) + (bound.endsSetup() ? this.history.endSetup() : "");
		return switch (bound.part().conduct()) {
			case TRANSACTIONAL, COMMIT_AFTER, BATCHED ->
				"BEGIN;\n" + statements(bound.part()) + this.history.row(done) + end + "COMMIT;\n";
			case AUTOCOMMIT ->
				this.history.row(bound.begun("", Instant.EPOCH)) + "SET lock_timeout = 0;\n" + statements(bound.part())
						+ "SET lock_timeout = '2s';\nBEGIN;\n" + this.history.end(done) + end + "COMMIT;\n";
		};
	}

	private static String statements(Part part) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < part.statements().size(); i++) {
			SqlStatement statement = part.statements().get(i);
			text.append((statement.origin() instanceof Review review)
					? ask(review, part.statements().subList(i, part.statements().size()))
					: OfflineScript.statement(statement.sql()));
		}
		return text.toString();
	}

	private static String ask(Review review, List<SqlStatement> following) {
		String table = SqlText.name(Objects.requireNonNull(review.table()));
		return TableReview.lock(review.table(), following) + ";\n"
				+ OfflineText.block("",
						DoBlock.when("EXISTS (SELECT FROM " + table + ")", OfflineText.raise(
								SqlText.literal(
										"Table " + table + " holds rows, and a question is open: " + review.question()),
								"Answer it in the revision's file and take the review out.")));
	}

	/** As a stamp online: one row for each revision, applied or not any more. */
	private String stamp(Step step, boolean last) {
		HistoryEntry entry = new HistoryEntry("", step.id(), step.revision().parents(), step.revision().phase(),
				Direction.STAMP, 1, 1, Parts.digest(this.revisions.parts(step.id(), Direction.UP)), Instant.EPOCH,
				Instant.EPOCH, step.applies() ? Outcome.DONE : Outcome.SKIPPED, null,
				this.revisions.script(step.id()).sourceDigest());
		return "BEGIN;\n" + this.history.row(entry) + this.history.moves(step.versionChanges())
				+ (last ? this.history.endSetup() : "") + "COMMIT;\n";
	}

}
