package io.migrate.run;

import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryDdl;
import io.migrate.history.HistoryTable;
import io.migrate.history.PartialRevision;
import io.migrate.history.Standing;
import io.migrate.plan.Direction;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.PreparedStep;
import io.migrate.plan.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true before the first statement of a run.
 */
final class Guard {

	private final Standing here;

	private final Revisions revisions;

	private final DatabaseState state;

	Guard(Standing here) {
		this.here = here;
		this.revisions = here.revisions();
		this.state = here.state();
		if (this.state.format() > HistoryDdl.FORMAT) {
			throw new MigrationException(
					"The history tables are of a newer version.", "They have format " + this.state.format()
							+ "; this version writes format " + HistoryDdl.FORMAT + ".",
					"Run the newer version of the engine that made them.");
		}
	}

	/**
	 * Refuses a database that knows revisions that are not here: they cannot be gone
	 * over.
	 */
	void refuseUnknown() {
		this.here.refuseStranded();
		List<String> unknown = this.state.unknown(this.revisions.graph());
		if (!unknown.isEmpty()) {
			throw new MigrationException(
					"The database is ahead: it has "
							+ ((unknown.size() == 1) ? "revision '" : "revisions '") + String.join("', '", unknown)
							+ "', which " + ((unknown.size() == 1) ? "is" : "are") + " not here.",
					"A newer release was applied to it, or a revision's file was removed.",
					"Run the release that has " + ((unknown.size() == 1) ? "it" : "them")
							+ " (its `downgrade` leads back), restore the file, or, if the database is known to be as "
							+ "a revision of this release makes it, run `stamp REVISION --purge`.");
		}
	}

	/** Refuses a revision that was begun and is not here: nobody knows its other half. */
	void refuseUnknownPartial() {
		PartialRevision partial = this.state.partial();
		if (partial != null && !this.revisions.graph().contains(partial.revision())) {
			throw new MigrationException("Revision " + partial + " is half done, and the database cannot be changed.",
					"A run stopped in it, and nobody can go on with a revision which is not here.",
					"Restore its file, or run the release that has it; or bring the database in order by hand and "
							+ "record where it is: `stamp REVISION --purge`.");
		}
	}

	/**
	 * Refuses when an applied revision was changed, and warns where nobody can tell.
	 */
	void refuseModified(HistoryTable history, RunListener listener) {
		ModifiedRevisions modified = ModifiedRevisions.find(this.revisions, this.state, history);
		if (!modified.changed().isEmpty()) {
			String first = modified.changed().get(0);
			throw new MigrationException(
					"Applied revisions were changed: '" + String.join("', '", modified.changed()) + "'.",
					"Their SQL is not what was run on this database, so nobody knows what it is like.",
					"Restore " + place(first) + " and write the change as a new revision; or, if the change is meant, "
							+ "run `verify --accept " + first + "`.");
		}
		modified.undecided()
			.forEach((id) -> listener.warning("Revision '" + id + "' is applied, holds code, and " + place(id)
					+ " is not what it was: whether its code was changed cannot be told. Run `verify --accept " + id
					+ "` if it does the same."));
	}

	/**
	 * Refuses to begin something else while a revision is half done.
	 */
	void refuseBehindPartial(MigrationPlan plan, Direction direction) {
		PartialRevision partial = this.state.partial();
		if (partial == null) {
			return;
		}
		boolean next = direction == partial.direction() && !plan.isEmpty()
				&& plan.steps().get(0).id().equals(partial.revision());
		if (!next) {
			throw new MigrationException("Revision " + partial + " is not finished.",
					((partial.direction() == Direction.UP) ? "An upgrade" : "A downgrade")
							+ " stopped in it, and nothing else can begin before.",
					"Run " + finishing(partial)
							+ " to finish it, or bring the database in order by hand and record it: `stamp "
							+ partial.revision() + "`.");
		}
	}

	private static String finishing(PartialRevision partial) {
		return (partial.direction() == Direction.UP) ? "`upgrade " + partial.revision() + "`"
				: "`downgrade` to below it";
	}

	/** Refuses to go over a statement of which nobody knows how it ended. */
	void refuseUnanswered(@Nullable PreparedStep step, Progress progress) {
		if (step != null && progress.begun() != null && !Resumable.byItself(step.parts().get(progress.finished()))) {
			PartialRevision partial = new PartialRevision(step.id(), step.step().direction(), progress.finished() + 1,
					step.parts().size(), true);
			String asked = progress.begun().author().arguments().options();
			throw new MigrationException(
					"Revision " + partial + " was interrupted in a statement outside a transaction.",
					"Nobody recorded how it ended: " + step.parts().get(progress.finished()).statements().get(0).sql(),
					"Look whether it took effect; then run `resume --skip" + asked + "` if it did, `resume --retry"
							+ asked + "` if it did not.");
		}
	}

	private String place(String id) {
		String file = this.revisions.graph().card(id).file();
		return (file != null) ? file : "its file";
	}

}
