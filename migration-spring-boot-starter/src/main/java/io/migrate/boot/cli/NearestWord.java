package io.migrate.boot.cli;

import java.util.List;
import java.util.Locale;

/**
 * The command that was meant by one that there is not.
 */
final class NearestWord {

	private NearestWord() {
	}

	/** {@code . Did you mean 'upgrade'?}, or a full stop. */
	static String question(String word, List<String> commands) {
		String typed = word.toLowerCase(Locale.ROOT);
		return commands.stream()
			.min((left, right) -> Integer.compare(distance(typed, left), distance(typed, right)))
			.filter((command) -> distance(typed, command) <= Math.max(2, command.length() / 2))
			.map((command) -> ". Did you mean '" + command + "'?")
			.orElse(".");
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
