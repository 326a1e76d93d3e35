package io.migrate.boot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.stream.Stream;

import io.migrate.boot.autoconfigure.NamedEngines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command line that has been understood: which command, with what arguments, and where
 * its answer goes.
 */
final class Invocation implements CommandAction {

	private final MigrateCommand common;

	private final @Nullable EngineCommand command;

	private final boolean script;

	private final @Nullable String help;

	private Invocation(MigrateCommand common, ParseResult leaf, @Nullable String help) {
		this.common = common;
		this.command = (leaf.commandSpec().userObject() instanceof EngineCommand engineCommand) ? engineCommand : null;
		this.script = leaf.hasMatchedOption("--sql");
		this.help = help;
	}

	/**
	 * Understands what follows the word {@code migrate}, before anything of the
	 * application is started.
	 * @throws ParameterException if it cannot be understood
	 */
	static Invocation parse(String... arguments) {
		MigrateCommand common = new MigrateCommand();
		CommandLine line = new CommandLine(common).setExpandAtFiles(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpWidth(100);
		// -1 is a target there; what else begins with a minus is refused by Target
		Stream.of("upgrade", "downgrade", "plan")
			.map(line.getSubcommands()::get)
			.forEach((command) -> command.setUnmatchedOptionsArePositionalParams(true));
		ParseResult result = line.parseArgs(helpAsOption(arguments));
		StringWriter help = new StringWriter();
		line.setOut(new PrintWriter(help));
		boolean helpOnly = CommandLine.executeHelpRequest(result) != null;
		ParseResult leaf = result.hasSubcommand() ? result.subcommand() : result;
		Invocation invocation = new Invocation(common, leaf, helpOnly ? help.toString() : null);
		if (!helpOnly && invocation.command == null) {
			throw new ParameterException(line, "A command is missing.");
		}
		return invocation;
	}

	/** {@code help upgrade} is {@code upgrade --help}. */
	private static String[] helpAsOption(String... arguments) {
		if (arguments.length == 0 || !arguments[0].equals("help")) {
			return arguments;
		}
		return Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new);
	}

	/** The help that was asked for instead of a command. */
	@Nullable String help() {
		return this.help;
	}

	boolean quiet() {
		return this.common.quiet;
	}

	@Override
	public int run(ConfigurableApplicationContext context) {
		EngineCommand asked = Objects.requireNonNull(this.command);
		Answer answer = asked.run(NamedEngines.of(context).get(this.common.name));
		if (this.common.json) {
			AnswerStream.write(Json.render(answer.value()), this.common.output);
		}
		else if (!this.common.quiet || this.script) {
			AnswerStream.write(answer.text().endsWith("\n") ? answer.text() : answer.text() + "\n", this.common.output);
		}
		return answer.code();
	}

}
