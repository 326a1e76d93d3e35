package io.migrate.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.scan.Token.Kind;

/**
 * The pieces that scripts of SQL are put together from, each ending in a line end.
 */
public final class OfflineScript {

	private OfflineScript() {
	}

	/**
	 * A statement with its semicolon, which no comment at its end swallows. What is only
	 * a comment stays without one.
	 */
	public static String statement(String sql) {
		List<Token> tokens = SqlScanner.tokens(sql.strip());
		if (tokens.stream().noneMatch(Token::isCode)) {
			return sql.strip() + "\n";
		}
		Token last = tokens.get(tokens.size() - 1);
		String end = last.isSymbol(";") ? "\n" : (last.kind() == Kind.LINE_COMMENT) ? "\n;\n" : ";\n";
		return sql.strip() + end;
	}

	/**
	 * Any text as a comment, from which nothing in it can break out.
	 */
	public static String comment(String text) {
		return text.strip()
			.replace("\0", "")
			.lines()
			.map((line) -> ("-- " + line).stripTrailing() + "\n")
			.collect(Collectors.joining());
	}

}
