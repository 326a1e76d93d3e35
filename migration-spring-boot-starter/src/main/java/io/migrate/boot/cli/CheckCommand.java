package io.migrate.boot.cli;

import java.util.EnumSet;
import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.MigrationEngine.Question;
import io.migrate.report.CheckReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate check}: the questions that CI asks.
 */
@Command(name = "check", sortOptions = false, description = "Whether anything is ahead of anything; exit 1 if so.")
final class CheckCommand implements EngineCommand {

	@Option(names = "--only", paramLabel = "pending|model|drift", split = ",",
			description = "Ask only: revisions ahead of the database, entities ahead of the revisions, "
					+ "database changed by hand.")
	@Nullable List<Question> only;

	@Override
	public Answer run(MigrationEngine engine) {
		CheckReport report = engine
			.check((this.only != null) ? EnumSet.copyOf(this.only) : EnumSet.allOf(Question.class));
		return Answer.question(report, CheckText.of(report), !report.anyYes());
	}

}
