package io.migrate.boot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.boot.autoconfigure.NamedEngines;
import io.migrate.operation.RunArguments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
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

	private final List<String> arguments;

	private final @Nullable String help;

	private Invocation(MigrateCommand common, ParseResult result, ParseResult leaf, @Nullable String help) {
		this.common = common;
		this.command = (leaf.commandSpec().userObject() instanceof EngineCommand engineCommand) ? engineCommand : null;
		this.script = leaf.hasMatchedOption("--sql");
		this.arguments = arguments(result);
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
		if (!helpOnly && leaf.commandSpec().userObject() instanceof CompletionCommand) {
			help.write(CompletionCommand.script(line));
			helpOnly = true;
		}
		Invocation invocation = new Invocation(common, result, leaf, helpOnly ? help.toString() : null);
		if (!helpOnly && invocation.command == null) {
			throw new ParameterException(line, "A command is missing.");
		}
		return invocation;
	}

	/** Before the command and behind it: picocli keeps those of one place only. */
	private static List<String> arguments(ParseResult result) {
		List<String> arguments = new ArrayList<>();
		for (ParseResult at = result; at != null; at = at.subcommand()) {
			OptionSpec given = at.matchedOption("-x");
			arguments.addAll((given != null) ? given.stringValues() : List.of());
		}
		return arguments;
	}

	/** {@code help upgrade} is {@code upgrade --help}. */
	private static String[] helpAsOption(String... arguments) {
		if (arguments.length == 0 || !arguments[0].equals("help")) {
			return arguments;
		}
		return Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new);
	}

	/** NO_COLOR and its like are honoured by picocli. */
	private Palette palette() {
		return (this.common.output == null && Ansi.AUTO.enabled()) ? Palette.COLOURED : Palette.PLAIN;
	}

	@Nullable Path output() {
		return this.common.output;
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
		MigrationEngine engine = NamedEngines.of(context).get(this.common.name);
		Answer answer = asked.run(this.arguments.isEmpty() ? engine : engine.with(RunArguments.of(this.arguments)));
		if (this.common.json) {
			AnswerStream.write(Json.render(answer.value()), this.common.output);
		}
		else if (!this.common.quiet || this.script) {
			String text = answer.text().apply(palette());
			AnswerStream.write(text.endsWith("\n") ? text : text + "\n", this.common.output);
		}
		return answer.code();
	}

}
