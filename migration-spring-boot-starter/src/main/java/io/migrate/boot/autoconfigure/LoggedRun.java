package io.migrate.boot.autoconfigure;

import java.time.Duration;

import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Part;
import io.migrate.plan.Step;
import io.migrate.run.RunListener;
import io.migrate.session.LockHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what a run does.
 */
final class LoggedRun implements RunListener {

	private static final Logger logger = LoggerFactory.getLogger("io.migrate");

	@Override
	public void waitingFor(LockHolder holder) {
		logger.info("Waiting for the migration lock, held by {}", holder.describe());
	}

	@Override
	public void planned(MigrationPlan plan) {
		if (!plan.isEmpty()) {
			logger.info("Running {}", String.join(", ", plan.revisions()));
		}
	}

	@Override
	public void partStarted(Step step, Part part) {
		logger.debug("{} '{}', part {} of {}", step.direction().gerund(), step.id(), part.number(), part.of());
	}

	@Override
	public void retrying(Step step, Part part, String why, Duration pause) {
		logger.info("'{}', part {} of {} again in {} ms: {}", step.id(), part.number(), part.of(), pause.toMillis(),
				why);
	}

	@Override
	public void rowsChanged(Step step, long rowsSoFar) {
		logger.info("'{}': {} rows so far", step.id(), rowsSoFar);
	}

	@Override
	public void stepDone(Step step) {
		logger.info("{} '{}' done: {}", step.direction().gerund(), step.id(), step.revision().message());
	}

	@Override
	public void warning(String text) {
		logger.warn(text);
	}

}
