package io.migrate.boot.cli;

import java.util.StringJoiner;

import io.migrate.MigrationEngine;
import io.migrate.report.BranchesReport;
import io.migrate.report.BranchesReport.Branch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Where the revisions branch.
 */
@Command(name = "branches", sortOptions = false, description = "The revisions that several others follow.")
final class BranchesCommand implements EngineCommand {

	@Option(names = { "-v", "--verbose" }, description = "With all that the revisions say of themselves.")
	boolean verbose;

	@Override
	public Answer run(MigrationEngine engine) {
		BranchesReport report = engine.branches();
		return Answer.of(report, (palette) -> text(report, new CardText(palette, this.verbose)));
	}

	private static String text(BranchesReport report, CardText cards) {
		StringJoiner text = new StringJoiner("\n");
		for (Branch branch : report.branches()) {
			text.add(cards.of(branch.at()));
			branch.children().forEach((child) -> text.add("  -> " + cards.of(child).replace("\n", "\n     ")));
		}
		return report.branches().isEmpty() ? "No revision is followed by several." : text.toString();
	}

}
