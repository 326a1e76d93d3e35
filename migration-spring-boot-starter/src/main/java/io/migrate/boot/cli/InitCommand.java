package io.migrate.boot.cli;

import io.migrate.InitRequest;
import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.report.InitReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the first revision.
 */
@Command(name = "init", sortOptions = false,
		description = "Writes the first revision and the properties that it needs; never required.")
final class InitCommand implements EngineCommand {

	@Option(names = "--format", paramLabel = "java|sql", description = "As migrate.format has it unless said.")
	@Nullable RevisionFormat format;

	@Option(names = "--from-database",
			description = "It describes the tables that the database has already; stamp it there.")
	boolean fromDatabase;

	@Override
	public Answer run(MigrationEngine engine) {
		InitReport report = engine.init(new InitRequest(this.format, this.fromDatabase));
		return Answer.of(report, text(report));
	}

	private static String text(InitReport report) {
		StringBuilder text = new StringBuilder("Wrote ").append(report.file());
		RevisionText.list(text, null, report.operations());
		if (report.properties() != null) {
			text.append("\nAdded to ").append(report.properties()).append(':');
			report.added().forEach((line) -> text.append("\n  ").append(line));
		}
		if (!report.left().isEmpty()) {
			text.append("\nNot described, write it into the revision where a new database needs it:");
			report.left().forEach((object) -> text.append("\n  ").append(object));
		}
		text.append("\nNext, after a build:");
		report.next().forEach((command) -> text.append("\n  ").append(command));
		return text.toString();
	}

}
