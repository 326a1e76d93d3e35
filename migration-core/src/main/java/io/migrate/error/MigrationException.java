package io.migrate.error;

import org.jspecify.annotations.Nullable;

/**
 * Something could not be done. The message is built from three parts, so that every
 * report of it, on the command line, in a log or by a failure analyzer, says what
 * happened, why, and what to do.
 */
public class MigrationException extends RuntimeException {

	private final String problem;

	private final String reason;

	private final String remedy;

	/**
	 * Creates the exception.
	 * @param problem what could not be done, naming object and revision
	 * @param reason why
	 * @param remedy what to do now, with the exact command or property where there is one
	 */
	public MigrationException(String problem, String reason, String remedy) {
		this(problem, reason, remedy, null);
	}

	public MigrationException(String problem, String reason, String remedy, @Nullable Throwable cause) {
		super(problem + " " + reason + " " + remedy, cause);
		this.problem = problem;
		this.reason = reason;
		this.remedy = remedy;
	}

	public String problem() {
		return this.problem;
	}

	public String reason() {
		return this.reason;
	}

	public String remedy() {
		return this.remedy;
	}

}
