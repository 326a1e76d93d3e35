package io.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.RevisionRequest;
import io.migrate.diff.ContractMode;
import io.migrate.error.UsageException;
import io.migrate.report.RevisionReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code migrate revision}: a new file, empty or with what the entities ask for.
 */
@Command(name = "revision", sortOptions = false, description = "Writes a new revision file.")
final class RevisionCommand implements EngineCommand {

	@Option(names = "--autogenerate", description = "With what the entities ask for.")
	boolean autogenerate;

	@Option(names = "--contract", description = "With --autogenerate: write the deferred contractions.")
	boolean contract;

	@Option(names = "--head", paramLabel = "R", description = "The revision that it follows; base for none.")
	@Nullable String head;

	@Option(names = "--depends-on", paramLabel = "R", description = "Must be applied before it; repeatable.")
	List<String> dependsOn = new ArrayList<>();

	@Mixin
	NewFileOptions file = new NewFileOptions();

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.file.message == null && !this.autogenerate) {
			throw new UsageException("A revision needs a message.", "Without --autogenerate nothing else names it.",
					"Add -m \"what it is for\".");
		}
		if (this.contract && !this.autogenerate) {
			throw new UsageException("--contract alone writes nothing.",
					"Contractions are found by comparing the entities with the database.", "Add --autogenerate.");
		}
		RevisionReport report = engine.revision(new RevisionRequest(this.file.message, this.autogenerate,
				this.contract ? ContractMode.WRITE : null, this.head, this.file.splice, this.file.branchLabels,
				this.dependsOn, this.file.revisionId, this.file.place()));
		return Answer.of(report, RevisionText.of(report));
	}

}
