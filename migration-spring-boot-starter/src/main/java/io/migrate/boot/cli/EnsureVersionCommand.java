package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.TablesReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Makes our own tables.
 */
@Command(name = "ensure-version", sortOptions = false,
		description = "Makes the tables that record what was run, and nothing else; the first run does it too.")
final class EnsureVersionCommand implements EngineCommand {

	@Mixin
	SqlOptions script = new SqlOptions();

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.script.sql) {
			return Answer.sql(engine.ensureVersionSql(this.script.portable));
		}
		TablesReport report = engine.ensureVersion();
		return Answer.of(report, report.changed() ? "Made the tables in schema " + report.schema() + "."
				: "Nothing to do: the tables are there in schema " + report.schema() + ".");
	}

}
