package io.migrate.boot.cli;

import io.migrate.MigrationEngine;

/**
 * One command, its arguments read into it.
 */
interface EngineCommand {

	/**
	 * Carries it out.
	 * @throws io.migrate.error.MigrationException if it fails, and its subclass
	 * {@link io.migrate.error.UsageException} where the arguments do not fit together
	 */
	Answer run(MigrationEngine engine);

}
