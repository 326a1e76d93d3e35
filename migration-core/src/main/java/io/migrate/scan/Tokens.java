package io.migrate.scan;

import java.util.List;
import java.util.stream.Collectors;

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
		List<Token> code = SqlScanner.tokens(sql).stream().filter(Token::isCode).toList();
		int end = code.size();
		while (end > 0 && code.get(end - 1).isSymbol(";")) {
			end--;
		}
		return code.subList(0, end).stream().map(Token::folded).collect(Collectors.joining(" "));
	}

}
