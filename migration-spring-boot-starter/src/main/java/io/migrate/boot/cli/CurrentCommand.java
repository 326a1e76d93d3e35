package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.CurrentReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate current}: what the database has and lacks.
 */
@Command(name = "current", sortOptions = false, description = "Where the database stands.")
final class CurrentCommand implements EngineCommand {

	@Option(names = { "-v", "--verbose" }, description = "With everything that is known.")
	boolean verbose;

	@Option(names = "--check-heads", description = "Exit 1 unless nothing is pending.")
	boolean checkHeads;

	@Override
	public Answer run(MigrationEngine engine) {
		CurrentReport report = engine.current();
		return Answer.question(report, (palette) -> AnswerText.current(report, this.verbose, palette),
				!this.checkHeads || report.upToDate());
	}

}
