package io.migrate.boot.cli;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Wrong usage in one line, with the nearest that would be right.
 */
final class UsageMessage {

	private UsageMessage() {
	}

	static String of(ParameterException failure) {
		CommandLine line = failure.getCommandLine();
		boolean top = line.getParent() == null;
		String message = String.valueOf(failure.getMessage())
			.strip()
			.lines()
			.findFirst()
			.orElse("Wrong usage.")
			.replace(" (case-insensitive)", "");
		if (top && !line.getParseResult().hasSubcommand() && !(failure instanceof UnmatchedArgumentException)) {
			return message + "\n\n" + line.getUsageMessage().stripTrailing();
		}
		if (failure instanceof UnmatchedArgumentException unmatched && top) {
			String word = unmatched.getUnmatched().get(0);
			return "'" + word + "' is no command of migrate"
					+ NearestWord.question(word, line.getSubcommands().keySet().stream().toList())
					+ " 'migrate help' lists them all.";
		}
		ParameterException named = named(failure);
		return problem(named, message) + suggestion(named) + " 'migrate help " + line.getCommandName()
				+ "' explains it.";
	}

	/** An option that is not known counts more than what it left unsaid. */
	private static ParameterException named(ParameterException failure) {
		List<String> unmatched = failure.getCommandLine().getUnmatchedArguments();
		return (failure instanceof MissingParameterException && !unmatched.isEmpty())
				? new UnmatchedArgumentException(failure.getCommandLine(), unmatched) : failure;
	}

	private static String problem(ParameterException failure, String message) {
		if (failure instanceof UnmatchedArgumentException unmatched) {
			return unmatched(failure.getCommandLine(), unmatched.getUnmatched().get(0));
		}
		if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
			return missing(failure.getCommandLine(), missing.getMissing());
		}
		return sentence(
				message.replaceFirst("^Error: ", "").replaceFirst("^Invalid value for positional parameter.*?: ", ""));
	}

	private static String unmatched(CommandLine line, String word) {
		if (word.startsWith("-")) {
			return "'" + line.getCommandName() + "' has no option '" + word + "'.";
		}
		boolean none = line.getCommandSpec().positionalParameters().isEmpty();
		return "'" + line.getCommandName() + "' takes " + (none ? "no argument, and '" : "one argument, and '") + word
				+ "' is " + (none ? "one." : "one more.");
	}

	private static String missing(CommandLine line, List<ArgSpec> arguments) {
		ArgSpec argument = arguments.get(0);
		if (argument.group() != null) {
			return "'" + line.getCommandName() + "' needs one of "
					+ argument.group()
						.allOptionsNested()
						.stream()
						.map(OptionSpec::longestName)
						.collect(Collectors.joining(", "))
					+ ".";
		}
		String name = (argument instanceof OptionSpec option) ? option.longestName() : line.getCommandName();
		return "'" + name + "' needs " + argument.paramLabel() + ": "
				+ sentence(String.join(" ", argument.description()));
	}

	private static String suggestion(ParameterException failure) {
		if (failure instanceof UnmatchedArgumentException unmatched) {
			List<String> near = unmatched.getSuggestions();
			return near.isEmpty() ? "" : " Did you mean " + near.get(0) + "?";
		}
		return "";
	}

	private static String sentence(String message) {
		return message.endsWith(".") ? message : message + ".";
	}

}
