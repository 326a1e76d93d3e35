package io.migrate.run;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The run was ended from outside.
 */
public final class RunCancelledException extends MigrationException {

	RunCancelledException() {
		super("The run was cancelled.", "The process was asked to end.",
				"Run the command again: it goes on where this one stopped.");
	}

	RunCancelledException(String problem, String remedy, @Nullable Throwable cause) {
		super(problem, "The process was asked to end.", remedy, cause);
	}

}
