package io.migrate.run;

/**
 * A lock was not granted while the budget lasted.
 */
final class LockNotGranted extends RuntimeException {

	/**
	 * Takes the last attempt's failure.
	 * @param blockers who held the lock, for people
	 */
	LockNotGranted(String blockers, RuntimeException lastAttempt) {
		super(blockers, lastAttempt);
	}

}
