package io.migrate.run;

import java.time.Duration;

/**
 * How patiently locks are asked for. While a statement waits for a lock, everybody else
 * queues behind it: so it waits briefly, more often, and a little longer each time.
 *
 * @param firstTimeout how long the first attempt waits for a lock
 * @param longestTimeout how long any attempt waits
 * @param firstPause the pause after the first attempt
 * @param longestPause the longest pause
 * @param budget after how long no new attempt is made
 */
public record LockRamp(Duration firstTimeout, Duration longestTimeout, Duration firstPause, Duration longestPause,
		Duration budget) {

	/** From 100 ms to 2 s, with pauses from 100 ms to 30 s. */
	public static LockRamp within(Duration budget) {
		return new LockRamp(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMillis(100),
				Duration.ofSeconds(30), budget);
	}

	/** The time-out of an attempt, from 0. */
	Duration timeout(int attempt) {
		return doubled(this.firstTimeout, this.longestTimeout, attempt);
	}

	/** The pause after an attempt, from 0: half of it for certain, half by chance. */
	Duration pause(int attempt, double chance) {
		long millis = doubled(this.firstPause, this.longestPause, attempt).toMillis();
		return Duration.ofMillis(millis / 2 + (long) (millis / 2 * chance));
	}

	private static Duration doubled(Duration first, Duration longest, int times) {
		Duration value = first.multipliedBy(1L << Math.min(times, 20));
		return (value.compareTo(longest) < 0) ? value : longest;
	}

}
