package io.migrate.boot.cli;

import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.report.HistoryReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate history}: the revisions and what was run of them.
 */
@Command(name = "history", sortOptions = false, description = "The revisions, newest first.")
final class HistoryCommand implements EngineCommand {

	@Option(names = { "-v", "--verbose" }, description = "With what was run of them, from the database.")
	boolean verbose;

	@Option(names = { "-r", "--range" }, paramLabel = "A:B", description = "Only from A to B.")
	@Nullable String range;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark what the database has.")
	boolean indicate;

	@Option(names = "--graph", description = "Draw the parents.")
	boolean graph;

	@Override
	public Answer run(MigrationEngine engine) {
		HistoryReport report = engine.history(this.range, this.verbose);
		List<String> current = this.indicate ? engine.current().current() : List.of();
		return Answer.of(report, new HistoryText(current, this.graph).of(report));
	}

}
