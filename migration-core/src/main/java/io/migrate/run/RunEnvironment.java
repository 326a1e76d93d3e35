package io.migrate.run;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import io.migrate.session.LockWait;

/**
 * What a run takes from the world around it.
 *
 * @param sleeper lets time pass
 * @param chance numbers from 0 to 1
 * @param runIds the identifiers of runs
 * @param host the machine, for the history
 * @param tool the engine's name and version, for the history
 */
public record RunEnvironment(Clock clock, LockWait.Sleeper sleeper, DoubleSupplier chance, Supplier<UUID> runIds,
		String host, String tool) {

	/** The real one. */
	public static RunEnvironment of(Clock clock, String host, String tool) {
		return new RunEnvironment(clock, (time) -> Thread.sleep(time.toMillis()),
				() -> ThreadLocalRandom.current().nextDouble(), UUID::randomUUID, host, tool);
	}

}
