package io.migrate.boot.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The word {@code migrate} with what all commands have in common.
 */
@Command(name = "migrate", versionProvider = Version.class, description = "Migrates the database of this application.",
		sortOptions = false,
		subcommands = { InitCommand.class, RevisionCommand.class, MergeCommand.class, RebaseCommand.class,
				SquashCommand.class, PlanCommand.class, UpgradeCommand.class, DowngradeCommand.class,
				StampCommand.class, ResumeCommand.class, EnsureVersionCommand.class, CurrentCommand.class,
				HistoryCommand.class, HeadsCommand.class, BranchesCommand.class, ShowCommand.class, EditCommand.class,
				CheckCommand.class, VerifyCommand.class, CompletionCommand.class },
		footer = { "", "'migrate help COMMAND' explains one command.",
				"Options with a dot (--spring.profiles.active=…, --migrate.…) are the application's.",
				"Exit: 0 done, 1 the answer is no, 2 wrong usage, 3 failed." })
final class MigrateCommand {

	@Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer with one JSON object.")
	boolean json;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT,
			description = "No answer for people, no log: only errors and the exit code.")
	boolean quiet;

	@Option(names = "--output", paramLabel = "FILE", scope = ScopeType.INHERIT,
			description = "Write the answer to a file.")
	@Nullable Path output;

	@Option(names = "--name", paramLabel = "N", scope = ScopeType.INHERIT,
			description = "Which database, where the application has several.")
	@Nullable String name;

	@Option(names = "-x", paramLabel = "NAME=VALUE", scope = ScopeType.INHERIT,
			description = "An argument that revisions can read; repeatable.")
	List<String> arguments = new ArrayList<>();

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show which version this is.")
	boolean version;

}
