package io.migrate.run;

import java.time.Instant;
import java.util.List;

import io.migrate.history.HistoryEntry;
import io.migrate.history.Outcome;
import io.migrate.plan.Part;
import io.migrate.plan.PreparedStep;
import io.migrate.plan.Step;
import io.migrate.plan.VersionChange;

/**
 * A part of a step that is to be run.
 *
 * @param begunBefore whether an earlier run began it, outside a transaction, and did not
 * finish it
 * @param endsSetup whether a database that was empty is complete with it
 */
record BoundPart(PreparedStep prepared, Part part, boolean begunBefore, boolean endsSetup) {

	Step step() {
		return this.prepared.step();
	}

	/** How the version moves: with the last part. */
	List<VersionChange> changes() {
		return this.part.last() ? step().versionChanges() : List.of();
	}

	HistoryEntry begun(String run, Instant when) {
		return new HistoryEntry(run, this.prepared.id(), step().revision().parents(), step().revision().phase(),
				step().direction(), this.part.number(), this.part.of(), this.part.digest(), when, null, Outcome.RUNNING,
				null, this.prepared.source());
	}

	@Override
	public String toString() {
		return step().direction().gerund() + " '" + this.prepared.id() + "'"
				+ ((this.part.of() > 1) ? ", part " + this.part.number() + " of " + this.part.of() : "");
	}

}
