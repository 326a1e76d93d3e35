package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.HeadsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate heads}: the newest revisions, without a database.
 */
@Command(name = "heads", sortOptions = false, description = "The revisions that nothing follows.")
final class HeadsCommand implements EngineCommand {

	@Option(names = "--resolve-dependencies", description = "Leave out those that another revision depends on.")
	boolean resolveDependencies;

	@Option(names = { "-v", "--verbose" }, description = "With all that the revisions say of themselves.")
	boolean verbose;

	@Override
	public Answer run(MigrationEngine engine) {
		HeadsReport heads = this.resolveDependencies ? engine.effectiveHeads() : engine.heads();
		return Answer.of(heads, (palette) -> AnswerText.heads(heads, new CardText(palette, this.verbose)));
	}

}
