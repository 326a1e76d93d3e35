package io.migrate.boot.cli;

import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.error.UsageException;
import io.migrate.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code migrate stamp}: says what the database has, for one that was made otherwise.
 */
@Command(name = "stamp", sortOptions = false, description = "Sets the version without running anything.")
final class StampCommand implements EngineCommand {

	@Parameters(arity = "1..*", paramLabel = "R", description = "The revisions that the database has; base for none.")
	List<String> revisions = List.of();

	@Option(names = "--purge", description = "Forget first what the database believes to have.")
	boolean purge;

	@Mixin
	SqlOptions script = new SqlOptions();

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.script.sql && this.purge) {
			throw new UsageException("--purge cannot be written as a script.",
					"A script starts from a known version, and --purge is for a database whose version is not known.",
					"Leave out --sql to purge the database itself, or leave out --purge.");
		}
		if (this.script.sql) {
			return Answer.sql(engine.stampSql(this.revisions, this.script.portable));
		}
		RunReport report = engine.stamp(this.revisions, this.purge);
		return Answer.of(report, RunText.of(report));
	}

}
