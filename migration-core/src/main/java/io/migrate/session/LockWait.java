package io.migrate.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * How long to wait for the lock, and with what.
 *
 * @param budget how long in all
 * @param onWait told who holds the lock, at once and then every ten seconds
 * @param sleeper lets time pass
 * @param jitter numbers from 0 to 1, so that those who wait do not ask all at once
 */
public record LockWait(Duration budget, Consumer<LockHolder> onWait, Clock clock, Sleeper sleeper,
		DoubleSupplier jitter) {

	public static LockWait of(Duration budget, Consumer<LockHolder> onWait) {
		return new LockWait(budget, onWait, Clock.systemUTC(), (time) -> Thread.sleep(time.toMillis()),
				() -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Lets time pass.
	 */
	@FunctionalInterface
	public interface Sleeper {

		void sleep(Duration time) throws InterruptedException;

	}

}
