package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.ShowReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code migrate show}: a revision as operations and as SQL.
 */
@Command(name = "show", sortOptions = false, description = "One revision and what it does.")
final class ShowCommand implements EngineCommand {

	@Parameters(paramLabel = "R", description = "The revision.")
	String revision = "";

	@Override
	public Answer run(MigrationEngine engine) {
		ShowReport report = engine.show(this.revision);
		return Answer.of(report, AnswerText.show(report));
	}

}
