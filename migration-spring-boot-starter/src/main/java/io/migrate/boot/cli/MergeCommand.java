package io.migrate.boot.cli;

import java.util.List;

import io.migrate.MergeRequest;
import io.migrate.MigrationEngine;
import io.migrate.report.RevisionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Joins branches.
 */
@Command(name = "merge", sortOptions = false, description = "Writes a revision that joins branches.")
final class MergeCommand implements EngineCommand {

	@Parameters(arity = "1..*", paramLabel = "R", description = "The revisions to join; heads for all heads.")
	List<String> revisions = List.of();

	@Mixin
	NewFileOptions file = new NewFileOptions();

	@Override
	public Answer run(MigrationEngine engine) {
		RevisionReport report = engine.merge(new MergeRequest(this.revisions, this.file.message, this.file.splice,
				this.file.branchLabels, this.file.revisionId, this.file.place()));
		return Answer.of(report, RevisionText.of(report));
	}

}
