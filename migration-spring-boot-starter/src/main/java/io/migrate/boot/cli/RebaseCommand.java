package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.RebaseRequest;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes two lines one.
 */
@Command(name = "rebase", sortOptions = false,
		description = "Puts the line of which nothing is applied behind the other one.")
final class RebaseCommand implements EngineCommand {

	@Parameters(arity = "0..1", paramLabel = "R",
			description = "A revision of the line that moves; the line of which nothing is applied unless said.")
	@Nullable String revision;

	@Option(names = "--onto", paramLabel = "R", description = "A revision of the line that stays.")
	@Nullable String onto;

	@Option(names = "--offline", description = "Do not ask the database: nothing of the line is applied anywhere.")
	boolean offline;

	@Override
	public Answer run(MigrationEngine engine) {
		RevisionReport report = engine.rebase(new RebaseRequest(this.revision, this.onto, this.offline));
		return Answer.of(report, text(report));
	}

	private String text(RevisionReport report) {
		RevisionView moved = report.revision();
		if (moved == null) {
			return "Nothing to rebase: there is one line only.";
		}
		return "Changed " + report.file() + "\n  " + moved.id() + " now follows " + String.join(", ", moved.parents())
				+ (this.offline ? "" : "\nOnly this database was asked; where it is applied elsewhere, merge instead.");
	}

}
