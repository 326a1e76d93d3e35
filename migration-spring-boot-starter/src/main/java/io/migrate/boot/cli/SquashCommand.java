package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.RevisionPlace;
import io.migrate.SquashRequest;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes many revisions one.
 */
@Command(name = "squash", sortOptions = false, description = "Writes one revision that stands for many.")
final class SquashCommand implements EngineCommand {

	@Parameters(arity = "1", paramLabel = "A:B",
			description = "From which to which, both included; :B from the base, A: to the head.")
	String range = "";

	@Option(names = { "-m", "--message" }, paramLabel = "MSG", description = "What it is for, in one line.")
	@Nullable String message;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier, random unless said.")
	@Nullable String revisionId;

	@Option(names = "--format", paramLabel = "java|sql", description = "As migrate.format has it unless said.")
	@Nullable RevisionFormat format;

	@Option(names = "--location", paramLabel = "L",
			description = "Which of migrate.locations an SQL revision goes to; that of its parent unless said.")
	@Nullable String location;

	@Override
	public Answer run(MigrationEngine engine) {
		RevisionReport report = engine.squash(new SquashRequest(this.range, this.message, this.revisionId,
				new RevisionPlace(this.format, this.location)));
		return Answer.of(report, text(report));
	}

	private static String text(RevisionReport report) {
		RevisionView squash = report.revision();
		return RevisionText.of(report) + ((squash == null) ? "" : "\nIt stands for "
				+ String.join(", ", squash.replaces()) + ".\nKeep their files until every database has all of them.");
	}

}
