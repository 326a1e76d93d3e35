package io.migrate.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.migrate.graph.Target;
import io.migrate.graph.TargetResolver;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryEntry;
import io.migrate.history.Outcome;
import io.migrate.history.PartialRevision;
import io.migrate.history.RecordedEntry;
import io.migrate.history.Standing;
import io.migrate.plan.Direction;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Parts;
import io.migrate.plan.Revisions;
import io.migrate.plan.StampPlanner;
import io.migrate.plan.Step;
import io.migrate.plan.VersionChange;
import io.migrate.script.RevisionCard;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;

/**
 * Records where a database is without running anything. Thread-safe.
 */
public final class StampRunner {

	private final Revisions revisions;

	private final LockedDatabase database;

	private final RunListener listener;

	public StampRunner(Revisions revisions, SessionFactory sessions, RunSettings settings, RunEnvironment environment,
			RunListener listener) {
		this.revisions = revisions;
		this.database = new LockedDatabase(sessions, settings.withArguments(revisions.arguments()), environment,
				listener);
		this.listener = listener;
	}

	/**
	 * Sets the version.
	 * @param purge whether to forget first where the database believes to be
	 * @throws io.migrate.error.MigrationException if the database is ahead and is not to
	 * forget it
	 */
	public RunOutcome stamp(List<Target> targets, boolean purge, Cancellation cancellation) {
		return this.database.with(cancellation, (opened) -> {
			Standing here = Standing.of(this.revisions, opened.state());
			OpenRun run = opened.as(here.state());
			Guard guard = new Guard(here);
			if (!purge) {
				guard.refuseUnknown();
				guard.refuseUnknownPartial();
			}
			List<String> rows = purge ? List.of() : run.state().heads();
			MigrationPlan plan = here.onRows(new StampPlanner(here.revisions().graph()).plan(rows, targets));
			List<HistoryEntry> entries = entries(here, run, plan);
			this.listener.planned(plan);
			boolean nothing = entries.isEmpty() && (!purge || run.state().heads().isEmpty());
			if (!nothing) {
				write(run, plan, entries, purge);
			}
			return new RunOutcome(nothing ? null : run.context().run(), run.state().heads(), plan.to(),
					plan.revisions(), null)
				.named(this.revisions.form()::known);
		});
	}

	/**
	 * Makes our tables where they are missing or of an older form, and nothing else.
	 * @return what the database was before
	 */
	public DatabaseState makeTables(Cancellation cancellation) {
		return this.database.with(cancellation, (run) -> {
			new Guard(Standing.of(this.revisions, run.state()));
			run.makeTables(false);
			return run.state();
		});
	}

	/**
	 * Records the present form of an applied revision as the one that was applied.
	 * @param revision its identifier, the beginning of it, or a label
	 */
	public void accept(String revision, Cancellation cancellation) {
		this.database.with(cancellation, (run) -> {
			Standing here = Standing.of(this.revisions, run.state());
			new Guard(here).refuseUnknown();
			String id = new TargetResolver(here.revisions().graph(), here.state().heads()).revision(revision);
			if (run.state().applied().containsKey(id)) {
				run.makeTables(false);
				run.context().history().write(entry(run, id, Outcome.DONE), List.of());
			}
			return id;
		});
	}

	private List<HistoryEntry> entries(Standing here, OpenRun run, MigrationPlan plan) {
		List<HistoryEntry> entries = new ArrayList<>();
		for (Step step : plan.steps()) {
			entries.add(entry(run, step.id(), step.applies() ? Outcome.DONE : Outcome.SKIPPED));
		}
		PartialRevision partial = run.state().partial();
		if (partial != null && !plan.revisions().contains(partial.revision())) {
			// whoever stamps has brought in order what was half done
			entries.add(here.revisions().graph().contains(partial.revision())
					? entry(run, partial.revision(), applied(here, plan, partial.revision()))
					: forgotten(run, partial.revision()));
		}
		return entries;
	}

	private static Outcome applied(Standing here, MigrationPlan plan, String id) {
		List<String> rows = plan.to().stream().map(here.revisions().form()::known).toList();
		return here.revisions().graph().ancestors(rows).contains(id) ? Outcome.DONE : Outcome.SKIPPED;
	}

	/** What is not here any more counts as if it had never been begun. */
	private static HistoryEntry forgotten(OpenRun run, String id) {
		List<RecordedEntry> rows = run.context().history().rows(List.of(id));
		HistoryEntry last = rows.get(rows.size() - 1).entry();
		Instant now = run.context().now();
		return new HistoryEntry(run.context().run(), id, last.parents(), last.phase(), Direction.STAMP, 1, 1,
				last.digest(), now, now, Outcome.SKIPPED, null, last.source());
	}

	private HistoryEntry entry(OpenRun run, String id, Outcome outcome) {
		RevisionCard card = this.revisions.script(id).card();
		Instant now = run.context().now();
		return new HistoryEntry(run.context().run(), id, card.parents(), card.phase(), Direction.STAMP, 1, 1,
				Parts.digest(this.revisions.parts(id, Direction.UP)), now, now, outcome, null,
				this.revisions.script(id).sourceDigest());
	}

	private static void write(OpenRun run, MigrationPlan plan, List<HistoryEntry> entries, boolean purge) {
		run.makeTables(false);
		Session session = run.context().session();
		session.begin();
		try {
			if (purge) {
				run.context().history().purge();
			}
			for (int i = 0; i < entries.size(); i++) {
				List<VersionChange> changes = (i < plan.steps().size()) ? plan.steps().get(i).versionChanges()
						: List.of();
				run.context().history().write(entries.get(i), changes);
			}
			run.context().history().endSetup();
			new StoredSchema(session, run.context().history().names()).forget();
			session.commit();
		}
		finally {
			if (session.inTransaction()) {
				session.rollback();
			}
		}
	}

}
