package io.migrate.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * SQL freed from what does not change its meaning.
 */
public final class Tokens {

	private Tokens() {
	}

	/**
	 * The SQL without comments, layout and trailing semicolons, its words in lower case,
	 * one blank between tokens; strings and quoted names as they stand. Texts that differ
	 * in such things only are equal afterwards, and two texts that are equal afterwards
	 * mean the same.
	 */
	public static String normalized(String sql) {
		List<Token> code = code(SqlScanner.tokens(sql));
		int end = code.size();
		while (end > 0 && code.get(end - 1).isSymbol(";")) {
			end--;
		}
		StringJoiner normalized = new StringJoiner(" ");
		for (Token token : code.subList(0, end)) {
			normalized.add(token.folded());
		}
		return normalized.toString();
	}

	/** Those of some tokens that are neither blanks nor comments. */
	static List<Token> code(List<Token> tokens) {
		List<Token> code = new ArrayList<>(tokens);
		code.removeIf((token) -> !token.isCode());
		return code;
	}

}
