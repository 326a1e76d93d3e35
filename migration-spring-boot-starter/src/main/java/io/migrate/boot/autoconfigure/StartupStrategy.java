package io.migrate.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.migrate.AheadPolicy;
import io.migrate.MigrationEngine;
import io.migrate.error.MigrationException;
import io.migrate.report.RunReport;
import io.migrate.report.StartReport;
import io.migrate.report.StartReport.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code migrate.startup} says. Nothing but one statement is sent where the database
 * has all that the application needs.
 *
 * @param pause between two looks while waiting
 */
record StartupStrategy(StartupMode mode, StartupTarget target, @Nullable AheadPolicy ahead,
		Duration pause) implements MigrationStrategy {

	private static final Logger logger = LoggerFactory.getLogger(StartupStrategy.class);

	@Override
	public void migrate(MigrationEngine engine) {
		switch (this.mode) {
			case UPGRADE -> upgrade(engine);
			case CHECK -> check(engine);
			case WAIT -> await(engine);
			case NONE -> logger.debug("migrate.startup=none: the database is not looked at");
		}
	}

	private void upgrade(MigrationEngine engine) {
		if (accept(engine.start())) {
			return;
		}
		RunReport report = engine.upgrade(this.target.target(), false);
		if (report.done().isEmpty()) {
			logger.info("The database is at {}: another process has migrated it", heads(report.to()));
		}
		else {
			logger.info("Migrated from {} to {}: {}", heads(report.from()), heads(report.to()),
					String.join(", ", report.done()));
		}
		if (report.stoppedBefore() != null) {
			logger.info("Stopped before {}, a contraction: it runs once the release before is gone",
					report.stoppedBefore());
		}
	}

	private void check(MigrationEngine engine) {
		StartReport report = engine.start();
		if (!accept(report)) {
			throw new MigrationException("The database is behind this application.",
					"It is at " + heads(report.current()) + " and lacks " + String.join(", ", report.pending())
							+ "; migrate.startup=check, the rule for packaged applications, changes nothing by itself.",
					"Run 'java -jar APPLICATION.jar migrate upgrade head' before it starts,"
							+ " or set migrate.startup=upgrade.");
		}
	}

	private void await(MigrationEngine engine) {
		StartReport report = engine.start();
		if (!accept(report)) {
			logger.info("Waiting until another process has brought the database up: it is at {} and lacks {}",
					heads(report.current()), String.join(", ", report.pending()));
			do {
				sleep();
				report = engine.start();
			}
			while (report.state() == State.BEHIND);
			accept(report);
		}
	}

	private void sleep() {
		try {
			Thread.sleep(this.pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationException("The start was interrupted.",
					"It was waiting for another process to migrate the database (migrate.startup=wait).",
					"Start the application again.", ex);
		}
	}

	/**
	 * Whether the application can start on the database as it is.
	 * @throws MigrationException if the database is too far ahead
	 */
	private boolean accept(StartReport report) {
		if (report.state() == State.TOO_FAR_AHEAD) {
			throw new MigrationException(
					"The database is ahead of this application: it has " + String.join(", ", report.unknown()) + ".",
					(this.ahead == AheadPolicy.REFUSE) ? "migrate.ahead=refuse does not let an application start on it."
							: "A contraction is among them, so it may lack what this release needs.",
					"Start the release that brought them, or set migrate.ahead=start if this one is known to work.");
		}
		report.warnings().forEach(logger::warn);
		return report.state() != State.BEHIND;
	}

	private static String heads(List<String> revisions) {
		return revisions.isEmpty() ? "base" : String.join(", ", revisions);
	}

}
