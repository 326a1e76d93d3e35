package io.migrate.run;

import java.util.List;

import io.migrate.error.UsageException;
import io.migrate.graph.Target;
import io.migrate.history.DatabaseState;
import io.migrate.history.PartialRevision;
import io.migrate.history.RecordedEntry;
import io.migrate.history.Standing;
import io.migrate.plan.Direction;
import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.PendingRevisions;
import io.migrate.plan.PreparedStep;
import io.migrate.plan.Revisions;
import io.migrate.plan.UpgradePlanner;
import io.migrate.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to a target: lock, plan, parts, history. Thread-safe; each call opens
 * a connection of its own.
 */
public final class MigrationRunner {

	private final Revisions revisions;

	private final LockedDatabase database;

	private final RunListener listener;

	public MigrationRunner(Revisions revisions, SessionFactory sessions, RunSettings settings,
			RunEnvironment environment, RunListener listener) {
		this.revisions = revisions;
		this.database = new LockedDatabase(sessions, settings.withArguments(revisions.arguments()), environment,
				listener);
		this.listener = listener;
	}

	/**
	 * Upgrades.
	 * @param contract whether contractions may follow expansions in this run
	 * @throws io.migrate.error.MigrationException if it is refused; nothing was run then
	 * @throws RunFailedException if a part failed
	 * @throws RunCancelledException if it was cancelled
	 */
	public RunOutcome upgrade(Target target, boolean contract, Cancellation cancellation) {
		return this.database.with(cancellation, (opened) -> {
			Standing here = standing(opened);
			OpenRun run = opened.as(here.state());
			DatabaseState state = run.state();
			boolean together = contract || state.setup() != null || state.heads().isEmpty();
			MigrationPlan plan = here
				.onRows(new UpgradePlanner(here.revisions().graph()).plan(state.heads(), target, together));
			List<PreparedStep> steps = prepare(here, plan, Direction.UP);
			if (state.heads().isEmpty() && state.partial() == null && !steps.isEmpty()) {
				ExistingTables.check(run.context().session(), steps);
			}
			return carryOut(here, run, plan, steps);
		});
	}

	/**
	 * Downgrades until the target is the current revision.
	 * @throws io.migrate.error.MigrationException if it is refused; nothing was run then
	 * @throws RunFailedException if a part failed
	 * @throws RunCancelledException if it was cancelled
	 */
	public RunOutcome downgrade(Target target, Cancellation cancellation) {
		return this.database.with(cancellation, (opened) -> {
			Standing here = standing(opened);
			OpenRun run = opened.as(here.state());
			MigrationPlan plan = here
				.onRows(new DowngradePlanner(here.revisions().graph()).plan(run.state().heads(), target));
			return carryOut(here, run, plan, prepare(here, plan, Direction.DOWN));
		});
	}

	/**
	 * Goes on with a revision after a statement outside a transaction was interrupted.
	 * @param retry whether to run that statement again; else it counts as done
	 * @throws UsageException if there is none
	 */
	public RunOutcome resume(boolean retry, Cancellation cancellation) {
		return this.database.with(cancellation, (opened) -> {
			Standing here = standing(opened);
			OpenRun run = opened.as(here.state());
			PartialRevision partial = interrupted(run.state());
			MigrationPlan plan = here.onRows(MigrationPlan.of(here.revisions().graph(), run.state().heads(),
					partial.revision(), partial.direction()));
			List<PreparedStep> steps = prepare(here, plan, partial.direction());
			Progress progress = run.progress(here.revisions(), steps);
			@Nullable RecordedEntry begun = progress.begun();
			CallersTransaction.check(run.context().session(), steps, progress.finished() + (retry ? 0 : 1));
			run.makeTables(false);
			return settled(here, run,
					(retry || begun == null) ? run.execute(plan, steps, progress) : run.skip(plan, steps, begun));
		});
	}

	private Standing standing(OpenRun run) {
		Standing here = Standing.of(this.revisions, run.state());
		Guard guard = new Guard(here);
		guard.refuseUnknown();
		guard.refuseUnknownPartial();
		guard.refuseModified(run.context().history(), this.listener);
		return here;
	}

	private static List<PreparedStep> prepare(Standing here, MigrationPlan plan, Direction direction) {
		new Guard(here).refuseBehindPartial(plan, direction);
		List<PreparedStep> steps = here.revisions().prepare(plan);
		OpenReview.check(steps);
		return steps;
	}

	private RunOutcome carryOut(Standing here, OpenRun run, MigrationPlan plan, List<PreparedStep> steps) {
		Progress progress = run.progress(here.revisions(), steps);
		new Guard(here).refuseUnanswered(steps.isEmpty() ? null : steps.get(0), progress);
		CallersTransaction.check(run.context().session(), steps, progress.finished());
		if (!steps.isEmpty()) {
			run.makeTables(run.state().heads().isEmpty());
		}
		return settled(here, run, run.execute(plan, steps, progress));
	}

	/**
	 * Contractions that wait for their time make no database incomplete.
	 * @return what happened, as whoever looks at the database next will call it
	 */
	private RunOutcome settled(Standing here, OpenRun run, RunOutcome outcome) {
		if (outcome.run() != null) {
			List<String> rows = outcome.named(here.revisions().form()::known).to();
			run.settle(PendingRevisions.of(here.revisions().graph(), rows).pending().isEmpty());
		}
		return outcome.named(this.revisions.form()::known);
	}

	private static PartialRevision interrupted(DatabaseState state) {
		PartialRevision partial = state.partial();
		if (partial == null || !partial.running()) {
			throw new UsageException("There is nothing to resume.",
					(partial == null) ? "No revision is half done."
							: "Revision " + partial
									+ " stopped between two parts, and no statement waits for an answer.",
					(partial == null) ? "Run `current` to see where the database is."
							: "Run `" + partial.direction().command() + "` to go on.");
		}
		return partial;
	}

}
