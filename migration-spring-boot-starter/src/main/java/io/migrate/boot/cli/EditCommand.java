package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.FilesReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Opens revisions in an editor.
 */
@Command(name = "edit", sortOptions = false, description = "Opens a revision's file in $VISUAL or $EDITOR.")
final class EditCommand implements EngineCommand {

	@Parameters(paramLabel = "R", description = "The revision; heads or current for several.")
	String revision = "";

	@Override
	public Answer run(MigrationEngine engine) {
		FilesReport report = engine.sources(this.revision);
		new Editor(System.getenv()).open(report.files());
		return Answer.of(report, "Edited " + String.join(", ", report.files()));
	}

}
