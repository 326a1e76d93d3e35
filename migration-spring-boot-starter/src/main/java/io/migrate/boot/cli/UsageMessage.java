package io.migrate.boot.cli;

import java.util.List;
import java.util.Locale;

import picocli.CommandLine;
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
					+ nearest(word, line.getSubcommands().keySet().stream().toList())
					+ " 'migrate help' lists them all.";
		}
		return sentence(message) + suggestion(failure) + " 'migrate help " + line.getCommandName() + "' explains it.";
	}

	private static String suggestion(ParameterException failure) {
		if (failure instanceof UnmatchedArgumentException unmatched) {
			List<String> near = unmatched.getSuggestions();
			return near.isEmpty() ? "" : " Did you mean " + near.get(0) + "?";
		}
		return "";
	}

	private static String nearest(String word, List<String> commands) {
		String typed = word.toLowerCase(Locale.ROOT);
		return commands.stream()
			.min((left, right) -> Integer.compare(distance(typed, left), distance(typed, right)))
			.filter((command) -> distance(typed, command) <= Math.max(2, command.length() / 2))
			.map((command) -> ". Did you mean '" + command + "'?")
			.orElse(".");
	}

	private static String sentence(String message) {
		return message.endsWith(".") ? message : message + ".";
	}

	/** Insertions, deletions and replacements between two words (Levenshtein). */
	private static int distance(String left, String right) {
		int[] above = new int[right.length() + 1];
		for (int j = 0; j <= right.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int[] row = new int[right.length() + 1];
			row[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int replaced = above[j - 1] + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
			}
			above = row;
		}
		return above[right.length()];
	}

}
