package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.HeadsReport;
import picocli.CommandLine.Command;

/**
 * {@code migrate heads}: the newest revisions, without a database.
 */
@Command(name = "heads", sortOptions = false, description = "The revisions that nothing follows.")
final class HeadsCommand implements EngineCommand {

	@Override
	public Answer run(MigrationEngine engine) {
		HeadsReport heads = engine.heads();
		return Answer.of(heads, AnswerText.heads(heads));
	}

}
