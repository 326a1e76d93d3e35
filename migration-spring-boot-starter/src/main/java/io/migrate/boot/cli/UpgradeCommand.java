package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.error.UsageException;
import io.migrate.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code migrate upgrade}: runs what is missing, or prints it as a script.
 */
@Command(name = "upgrade", sortOptions = false, description = "Upgrades the database.")
final class UpgradeCommand implements EngineCommand {

	@Parameters(arity = "0..1", paramLabel = "[FROM:]TARGET", defaultValue = "head", converter = Target.class,
			description = "A revision, head, +N. FROM goes with --sql: base unless said, current reads the database.")
	String target = "head";

	@Option(names = "--contract", description = "Run contractions right after expansions.")
	boolean contract;

	@Mixin
	SqlOptions script = new SqlOptions();

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.script.sql) {
			return Answer.sql(engine.upgradeSql(this.target, this.script.portable));
		}
		if (this.target.contains(":")) {
			throw new UsageException("'" + this.target + "' cannot be run.",
					"Where an upgrade begins is what the database has; FROM is for scripts.",
					"Name the target alone, or add --sql.");
		}
		RunReport report = engine.upgrade(this.target, this.contract);
		return Answer.of(report, RunText.of(report));
	}

}
