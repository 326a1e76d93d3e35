package io.migrate.boot.cli;

import io.migrate.MigrationEngine;
import io.migrate.report.VerifyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate verify}: digests, graph, downgrades, repeatability, heads, reviews.
 */
@Command(name = "verify", sortOptions = false,
		description = "Whether the revisions themselves are sound; exit 1 if not.")
final class VerifyCommand implements EngineCommand {

	@Option(names = "--accept", paramLabel = "ID",
			description = "Record the present form of a changed revision as the one that was applied.")
	@Nullable String accept;

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.accept != null) {
			engine.accept(this.accept);
		}
		VerifyReport report = engine.verify();
		boolean sound = report.findings().stream().allMatch((finding) -> finding.severity().equals("info"));
		return Answer.question(report, AnswerText.verify(report), sound);
	}

}
