package io.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.migrate.RevisionFormat;
import io.migrate.RevisionPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What can be said of a new revision's file and names.
 */
final class NewFileOptions {

	@Option(names = { "-m", "--message" }, paramLabel = "MSG", description = "What it is for, in one line.")
	@Nullable String message;

	@Option(names = "--branch-label", paramLabel = "L",
			description = "Name of the branch that begins here; repeatable.")
	List<String> branchLabels = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier, random unless said.")
	@Nullable String revisionId;

	@Option(names = "--splice", description = "It may follow a revision that is not a head.")
	boolean splice;

	@Option(names = "--format", paramLabel = "java|sql", description = "As migrate.format has it unless said.")
	@Nullable RevisionFormat format;

	@Option(names = "--location", paramLabel = "L",
			description = "Which of migrate.locations an SQL revision goes to; that of its parent unless said.")
	@Nullable String location;

	RevisionPlace place() {
		return new RevisionPlace(this.format, this.location);
	}

}
