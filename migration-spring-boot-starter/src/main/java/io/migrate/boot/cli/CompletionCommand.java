package io.migrate.boot.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Prints a script that completes commands and options in bash and zsh.
 */
@Command(name = "completion", sortOptions = false,
		description = "Prints a script that completes 'migrate' in bash and zsh.",
		footer = { "", "Where migrate is not a command of its own, make it one first:",
				"  migrate() { java -jar app.jar migrate \"$@\"; }",
				"  source <(java -jar app.jar migrate completion)" })
final class CompletionCommand {

	/**
	 * The script.
	 * @param line the whole command line
	 */
	static String script(CommandLine line) {
		return AutoComplete.bash(line.getCommandName(), line);
	}

}
