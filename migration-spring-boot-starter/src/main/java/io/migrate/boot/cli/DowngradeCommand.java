package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.error.UsageException;
import io.migrate.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code migrate downgrade}: takes revisions back, or prints that as a script.
 */
@Command(name = "downgrade", sortOptions = false, description = "Takes revisions back.")
final class DowngradeCommand implements EngineCommand {

	@Parameters(paramLabel = "[FROM:]TARGET", converter = Target.class,
			description = "A revision, base, -N; with --sql FROM is mandatory.")
	String target = "";

	@Mixin
	SqlOptions script = new SqlOptions();

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.script.sql) {
			return Answer.sql(engine.downgradeSql(this.target, this.script.portable));
		}
		if (this.target.contains(":")) {
			throw new UsageException("'" + this.target + "' cannot be run.",
					"Where a downgrade begins is what the database has; FROM is for scripts.",
					"Name the target alone, or add --sql.");
		}
		RunReport report = engine.downgrade(this.target);
		return Answer.of(report, RunText.of(report));
	}

}
