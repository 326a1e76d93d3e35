package io.migrate.run;

import java.time.Duration;

import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.Step;
import io.migrate.session.LockHolder;

/**
 * Is told what a run does, on the thread of the run.
 */
public interface RunListener {

	/** Somebody else is migrating the database. */
	default void waitingFor(LockHolder holder) {
	}

	/** The lock is held and the way is known. */
	default void planned(MigrationPlan plan) {
	}

	default void partStarted(Step step, Part part) {
	}

	/** A lock was not free: the part begins again after a pause. */
	default void retrying(Step step, Part part, String why, Duration pause) {
	}

	/** A batch of a long data change is committed. */
	default void rowsChanged(Step step, long rowsSoFar) {
	}

	/** The revision is committed. */
	default void stepDone(Step step) {
	}

	/** What a person should know and nothing has to stop for. */
	default void warning(String text) {
	}

}
