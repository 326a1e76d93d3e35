package io.migrate.error;

/**
 * What was asked for cannot be meant: an unknown revision, a wrong sign, a missing
 * argument. Nothing has been changed.
 */
public class UsageException extends MigrationException {

	public UsageException(String problem, String reason, String remedy) {
		super(problem, reason, remedy);
	}

}
