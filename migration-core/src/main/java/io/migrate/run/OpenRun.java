package io.migrate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryDdl;
import io.migrate.history.Outcome;
import io.migrate.history.RecordedEntry;
import io.migrate.history.SqlText;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.PreparedStep;
import io.migrate.plan.Revisions;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * A run that holds the lock and knows where the database is.
 */
record OpenRun(RunContext context, DatabaseState state) {

	/** The same in the names of the revisions that are here. */
	OpenRun as(DatabaseState named) {
		return new OpenRun(this.context, named);
	}

	/**
	 * How far an earlier run came with the first step.
	 * @param revisions of which it is one
	 */
	Progress progress(Revisions revisions, List<PreparedStep> steps) {
		if (this.state.partial() == null || steps.isEmpty()) {
			return Progress.NONE;
		}
		PreparedStep first = steps.get(0);
		List<RecordedEntry> rows = this.context.history().rows(List.of(first.id()));
		return Progress.of(this.state.partial(), rows,
				(arguments) -> revisions.with(arguments).parts(first.id(), first.step().direction()),
				this.context.settings().arguments());
	}

	/**
	 * Carries out what is left of the steps.
	 */
	RunOutcome execute(MigrationPlan plan, List<PreparedStep> steps, Progress progress) {
		this.context.listener().planned(plan);
		PlanExecutor executor = new PlanExecutor(this.context);
		if (!steps.isEmpty()) {
			closeInterrupted(progress);
			executor.run(parts(steps, progress));
		}
		return outcome(plan, executor);
	}

	/**
	 * Counts the part that was interrupted as done, and carries out what is left of its
	 * revision.
	 */
	RunOutcome skip(MigrationPlan plan, List<PreparedStep> steps, RecordedEntry begun) {
		this.context.listener().planned(plan);
		PlanExecutor executor = new PlanExecutor(this.context);
		List<BoundPart> left = parts(steps, new Progress(begun.entry().part() - 1, begun));
		executor.skip(left.get(0), begun);
		executor.run(left.subList(1, left.size()));
		return outcome(plan, executor);
	}

	private RunOutcome outcome(MigrationPlan plan, PlanExecutor executor) {
		return new RunOutcome(plan.isEmpty() ? null : this.context.run(), plan.from(), plan.to(), executor.done(),
				plan.stoppedBefore());
	}

	/**
	 * Stores what the revisions made of the database, for {@code check}. What was run has
	 * been run all the same where that fails.
	 * @param complete whether the run ended where the revisions end
	 */
	void settle(boolean complete) {
		StoredSchema stored = new StoredSchema(this.context.session(), this.context.history().names());
		try {
			if (complete) {
				stored.store();
			}
			else {
				stored.forget();
			}
		}
		catch (StatementException ex) {
			if (ex.connectionLost()) {
				throw ex;
			}
			this.context.listener()
				.warning("What the revisions made of the database could not be stored: " + ex.getMessage()
						+ ". Until the next run `check --only drift` does not know.");
		}
	}

	private void closeInterrupted(Progress progress) {
		RecordedEntry begun = progress.begun();
		if (begun != null) {
			this.context.history()
				.end(begun.id(), begun.entry().ended(Outcome.FAILED, this.context.now(), "interrupted"), List.of());
		}
	}

	private List<BoundPart> parts(List<PreparedStep> steps, Progress progress) {
		List<BoundPart> parts = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			int finished = (i == 0) ? progress.finished() : 0;
			if (finished == steps.get(i).parts().size()) {
				parts.add(new BoundPart(steps.get(i),
						Part.closing(finished, steps.get(i).parts().get(finished - 1).digest()), false,
						i == steps.size() - 1));
			}
			for (Part part : steps.get(i).parts()) {
				boolean begun = i == 0 && progress.begun() != null && part.number() == finished + 1;
				if (part.number() > finished) {
					parts.add(new BoundPart(steps.get(i), part, begun, part.last() && i == steps.size() - 1));
				}
			}
		}
		return parts;
	}

	/**
	 * Makes our tables where they are missing or of an older form.
	 * @param fills whether an empty database is being filled
	 */
	void makeTables(boolean fills) {
		Session session = this.context.session();
		try {
			if (this.state.format() < HistoryDdl.FORMAT) {
				session.begin();
				makeSchema(session);
				HistoryDdl.statements(this.context.history().names(), fills ? this.context.run() : null)
					.forEach(session::execute);
				session.commit();
			}
			if (this.state.recorded() && fills) {
				this.context.history().beginSetup(this.context.run());
			}
		}
		catch (StatementException ex) {
			throw explained(ex, "The history tables cannot be made in schema '" + schema() + "'.",
					"GRANT USAGE, CREATE ON SCHEMA " + SqlText.identifier(schema()) + " TO " + user()
							+ ", or set migrate.history-schema to one where that user may create tables.");
		}
	}

	/** What a user is told who may not do something. */
	private static RuntimeException explained(StatementException ex, String problem, String remedy) {
		return ex.hasState("42501") ? new MigrationException(problem, ex.getMessage() + ".", remedy, ex) : ex;
	}

	private String user() {
		String user = this.context.history().author().user();
		return (user != null) ? SqlText.identifier(user) : "CURRENT_USER";
	}

	private String schema() {
		return this.state.server().schema();
	}

	/** CREATE SCHEMA IF NOT EXISTS asks for a right even where the schema is there. */
	private void makeSchema(Session session) {
		List<Map<String, @Nullable Object>> there = session.query("SELECT 1 FROM pg_namespace WHERE nspname = ?::text",
				schema());
		if (!there.isEmpty()) {
			return;
		}
		try {
			session.execute("CREATE SCHEMA " + SqlText.identifier(schema()));
		}
		catch (StatementException ex) {
			throw explained(ex, "Schema '" + schema() + "' for the history tables cannot be created.",
					"CREATE SCHEMA " + SqlText.identifier(schema()) + " AUTHORIZATION " + user()
							+ ", or set migrate.history-schema to one that is there.");
		}
	}

}
