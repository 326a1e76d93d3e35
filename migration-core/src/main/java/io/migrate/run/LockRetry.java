package io.migrate.run;

import java.time.Duration;
import java.time.Instant;

import io.migrate.session.Session;
import io.migrate.session.StatementException;

/**
 * Runs a transaction again from its BEGIN when a lock was not free (55P03,
 * lock_not_available) or the server ended a deadlock by it (40P01): an aborted
 * transaction cannot go on.
 */
final class LockRetry {

	private static final Duration SLICE = Duration.ofMillis(100);

	private final RunContext run;

	private final Session session;

	LockRetry(RunContext run) {
		this.run = run;
		this.session = run.session();
	}

	/**
	 * Runs work in a transaction.
	 * @throws LockNotGranted when the budget is spent
	 */
	void transaction(BoundPart about, Runnable work) {
		repeat(about, (attempt) -> {
			this.session.begin();
			try {
				if (attempt > 0) {
					Duration timeout = this.run.settings().ramp().timeout(attempt);
					this.session.execute("SET LOCAL lock_timeout = '" + timeout.toMillis() + "ms'");
				}
				work.run();
				this.run.cancellation().check();
				commit();
			}
			catch (RuntimeException ex) {
				this.run.cancellation().heard();
				rollBack(ex);
				throw ex;
			}
		});
	}

	/**
	 * Runs work that makes its own transactions.
	 * @throws LockNotGranted when the budget is spent
	 */
	void outside(BoundPart about, Runnable work) {
		repeat(about, (attempt) -> work.run());
	}

	private void repeat(BoundPart about, Attempt attempt) {
		Instant end = this.run.now().plus(this.run.settings().ramp().budget());
		for (int i = 0; true; i++) {
			this.run.cancellation().check();
			try {
				attempt.run(i);
				return;
			}
			catch (RuntimeException ex) {
				this.run.cancellation().heard();
				if (!Failures.hasState(ex, "55P03", "40P01") || this.run.cancellation().requested()) {
					throw ex;
				}
				Duration pause = this.run.settings().ramp().pause(i, this.run.environment().chance().getAsDouble());
				if (this.run.now().plus(pause).isAfter(end)) {
					throw new LockNotGranted(new Blockers(this.session).describe(ex), ex);
				}
				this.run.listener().retrying(about.step(), about.part(), String.valueOf(ex.getMessage()), pause);
				pause(pause);
			}
		}
	}

	/** In slices, so that a cancelled run does not sleep on. */
	private void pause(Duration pause) {
		Duration left = pause;
		try {
			while (left.compareTo(Duration.ZERO) > 0) {
				this.run.cancellation().check();
				this.run.environment().sleeper().sleep((left.compareTo(SLICE) < 0) ? left : SLICE);
				left = left.minus(SLICE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RunCancelledException();
		}
	}

	private void commit() {
		try {
			this.session.commit();
		}
		catch (StatementException ex) {
			throw ex.connectionLost() ? new UnansweredCommit(ex) : ex;
		}
	}

	private void rollBack(RuntimeException failure) {
		try {
			if (this.session.inTransaction()) {
				this.session.rollback();
			}
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	/**
	 * One attempt, from 0.
	 */
	@FunctionalInterface
	private interface Attempt {

		void run(int number);

	}

}
