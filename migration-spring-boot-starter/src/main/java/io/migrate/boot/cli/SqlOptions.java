package io.migrate.boot.cli;

import picocli.CommandLine.Option;

/**
 * What commands have in common that can print a script instead of running it.
 */
final class SqlOptions {

	@Option(names = "--sql", description = "Print a script for psql instead of running anything.")
	boolean sql;

	@Option(names = "--portable", description = "With --sql: do without psql's \\ commands.")
	boolean portable;

}
