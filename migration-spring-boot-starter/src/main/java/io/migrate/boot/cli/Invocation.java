package io.migrate.boot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

import io.migrate.boot.autoconfigure.NamedEngines;
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

	private final EngineCommand command;

	private final boolean script;

	private Invocation(MigrateCommand common, EngineCommand command, boolean script) {
		this.common = common;
		this.command = command;
		this.script = script;
	}

	/**
	 * Understands what follows the word {@code migrate}, before anything of the
	 * application is started. Ends the process where it cannot be understood, or asks for
	 * help only.
	 */
	static Invocation parse(String... arguments) {
		MigrateCommand common = new MigrateCommand();
		CommandLine line = new CommandLine(common).setExpandAtFiles(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpAutoWidth(true);
		// -1 is a target there; what else begins with a minus is refused by Target
		Stream.of("upgrade", "downgrade", "plan")
			.map(line.getSubcommands()::get)
			.forEach((command) -> command.setUnmatchedOptionsArePositionalParams(true));
		try {
			ParseResult result = line.parseArgs(arguments);
			exitIfHelp(line, result);
			ParseResult leaf = result.hasSubcommand() ? result.subcommand() : result;
			if (!(leaf.commandSpec().userObject() instanceof EngineCommand command)) {
				throw new ParameterException(line, "A command is missing.");
			}
			return new Invocation(common, command, leaf.hasMatchedOption("--sql"));
		}
		catch (ParameterException ex) {
			System.err.println(UsageMessage.of(ex));
			System.exit(FailureReport.WRONG_USAGE);
			throw ex;
		}
	}

	private static void exitIfHelp(CommandLine line, ParseResult result) {
		StringWriter help = new StringWriter();
		line.setOut(new PrintWriter(help));
		if (CommandLine.executeHelpRequest(result) != null) {
			AnswerStream.write(help.toString(), null);
			System.exit(0);
		}
	}

	boolean quiet() {
		return this.common.quiet;
	}

	@Override
	public int run(ConfigurableApplicationContext context) {
		Answer answer = this.command.run(NamedEngines.of(context).get(this.common.name));
		if (this.common.json) {
			AnswerStream.write(Json.render(answer.value()), this.common.output);
		}
		else if (!this.common.quiet || this.script) {
			AnswerStream.write(answer.text().endsWith("\n") ? answer.text() : answer.text() + "\n", this.common.output);
		}
		return answer.code();
	}

}
