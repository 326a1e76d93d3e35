package io.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.RevisionRequest;
import io.migrate.diff.ContractMode;
import io.migrate.error.UsageException;
import io.migrate.report.RevisionReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate revision}: a new file, empty or with what the entities ask for.
 */
@Command(name = "revision", sortOptions = false, description = "Writes a new revision file.")
final class RevisionCommand implements EngineCommand {

	@Option(names = { "-m", "--message" }, paramLabel = "MSG", description = "What it is for, in one line.")
	@Nullable String message;

	@Option(names = "--autogenerate", description = "With what the entities ask for.")
	boolean autogenerate;

	@Option(names = "--contract", description = "With --autogenerate: write the deferred contractions.")
	boolean contract;

	@Option(names = "--format", paramLabel = "java|sql", description = "As migrate.format has it unless said.")
	@Nullable RevisionFormat format;

	@Option(names = "--head", paramLabel = "R", description = "The revision that it follows.")
	@Nullable String head;

	@Option(names = "--splice", description = "It may follow a revision that is not a head.")
	boolean splice;

	@Option(names = "--branch-label", paramLabel = "L", description = "Name of the branch that begins here.")
	List<String> branchLabels = new ArrayList<>();

	@Option(names = "--depends-on", paramLabel = "R", description = "Must be applied before it; repeatable.")
	List<String> dependsOn = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier, random unless said.")
	@Nullable String revisionId;

	@Override
	public Answer run(MigrationEngine engine) {
		if (this.message == null && !this.autogenerate) {
			throw new UsageException("A revision needs a message.", "Without --autogenerate nothing else names it.",
					"Add -m \"what it is for\".");
		}
		if (this.contract && !this.autogenerate) {
			throw new UsageException("--contract alone writes nothing.",
					"Contractions are found by comparing the entities with the database.", "Add --autogenerate.");
		}
		RevisionReport report = engine
			.revision(new RevisionRequest(this.message, this.autogenerate, this.contract ? ContractMode.WRITE : null,
					this.format, this.head, this.splice, this.branchLabels, this.dependsOn, this.revisionId));
		return Answer.of(report, RevisionText.of(report));
	}

}
