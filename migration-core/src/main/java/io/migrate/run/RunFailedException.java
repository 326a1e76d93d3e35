package io.migrate.run;

import java.util.List;

import io.migrate.error.MigrationException;

/**
 * A part could not be carried out. What was committed before it stays.
 */
public final class RunFailedException extends MigrationException {

	private final String revision;

	private final List<String> done;

	RunFailedException(Failure failure, String reason, String remedy, Throwable cause) {
		super(failure.problem(), reason, remedy, cause);
		this.revision = failure.revision();
		this.done = failure.done();
	}

	/** The revision that failed. */
	public String revision() {
		return this.revision;
	}

	/** The revisions that were finished before it and stay. */
	public List<String> done() {
		return this.done;
	}

}
