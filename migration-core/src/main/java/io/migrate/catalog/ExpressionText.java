package io.migrate.catalog;

import java.util.List;

import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;

/**
 * SQL expressions as text: pure functions.
 */
final class ExpressionText {

	private ExpressionText() {
	}

	/**
	 * The expression without parentheses around all of it.
	 */
	static String unwrapped(String sql) {
		String text = sql.strip();
		while (text.startsWith("(") && text.endsWith(")") && isWrapped(text)) {
			text = text.substring(1, text.length() - 1).strip();
		}
		return text;
	}

	private static boolean isWrapped(String text) {
		int depth = 0;
		List<Token> tokens = SqlScanner.tokens(text);
		for (int i = 0; i < tokens.size(); i++) {
			depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
			if (depth == 0) {
				return i == tokens.size() - 1;
			}
		}
		return false;
	}

}
