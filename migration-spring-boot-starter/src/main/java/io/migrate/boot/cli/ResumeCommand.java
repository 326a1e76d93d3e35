package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.RunReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate resume}: answers what became of an interrupted statement.
 */
@Command(name = "resume", sortOptions = false,
		description = "Goes on after a raw statement outside a transaction was interrupted.")
final class ResumeCommand implements EngineCommand {

	@ArgGroup(multiplicity = "1")
	Choice choice = new Choice();

	@Override
	public Answer run(MigrationEngine engine) {
		RunReport report = engine.resume(this.choice.retry);
		return Answer.of(report, RunText.of(report));
	}

	/** What became of the statement: only a person can know. */
	static final class Choice {

		@Option(names = "--retry", required = true, description = "Run that statement again.")
		boolean retry;

		@Option(names = "--skip", required = true, description = "Count it as done.")
		boolean skip;

	}

}
