package io.migrate.boot.cli;

import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.report.HistoryReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

	@ArgGroup(exclusive = true)
	@Nullable Drawing drawing;

	@Override
	public Answer run(MigrationEngine engine) {
		HistoryReport report = engine.history(this.range, this.verbose);
		List<String> current = this.indicate ? engine.current().current() : List.of();
		return Answer.of(report, (palette) -> text(report, current, palette));
	}

	private String text(HistoryReport report, List<String> current, Palette palette) {
		HistoryText text = new HistoryText(new CardText(palette, this.verbose), current);
		if (this.drawing == null) {
			return text.list(report);
		}
		return this.drawing.graph ? text.graph(report) : HistoryMermaid.of(report.revisions());
	}

	/** How they are drawn rather than listed. */
	static final class Drawing {

		@Option(names = "--graph", required = true, description = "Draw lines to the parents.")
		boolean graph;

		@Option(names = "--mermaid", required = true, description = "The same as a Mermaid flowchart, for documents.")
		boolean mermaid;

	}

}
