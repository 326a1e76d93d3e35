package io.migrate.sql;

import io.migrate.scan.ScannedStatement;
import io.migrate.scan.SqlScript;
import io.migrate.scan.Token;
import io.migrate.scan.TokenCursor;

/**
 * Finds what a statement that someone wrote needs from the transaction around it, by its
 * words. What only the server can know stays {@link Conduct#TRANSACTIONAL}: a procedure
 * that commits, a REINDEX or CLUSTER of a partitioned table.
 */
public final class Conducts {

	private Conducts() {
	}

	/**
	 * What the statement needs.
	 */
	public static Conduct of(ScannedStatement statement) {
		TokenCursor cursor = new TokenCursor(statement);
		boolean refusesTransaction = switch (first(cursor)) {
			case "CREATE" -> create(cursor);
			case "DROP" ->
				cursor.acceptAny("DATABASE", "TABLESPACE", "SUBSCRIPTION") || cursor.accept("INDEX", "CONCURRENTLY");
			case "ALTER" -> alter(cursor);
			case "REINDEX" -> reindex(cursor);
			case "CLUSTER" -> clusterOfAll(cursor);
			case "VACUUM" -> true;
			default -> false;
		};
		if (refusesTransaction) {
			return Conduct.AUTOCOMMIT;
		}
		return needsCommitAfter(statement) ? Conduct.COMMIT_AFTER : Conduct.TRANSACTIONAL;
	}

	private static String first(TokenCursor cursor) {
		for (String word : new String[] { "CREATE", "DROP", "ALTER", "REINDEX", "CLUSTER", "VACUUM" }) {
			if (cursor.accept(word)) {
				return word;
			}
		}
		return "";
	}

	private static boolean create(TokenCursor cursor) {
		cursor.accept("UNIQUE");
		return cursor.acceptAny("DATABASE", "TABLESPACE", "SUBSCRIPTION") || cursor.accept("INDEX", "CONCURRENTLY");
	}

	private static boolean alter(TokenCursor cursor) {
		if (cursor.acceptAny("SYSTEM", "SUBSCRIPTION")) {
			return true;
		}
		if (cursor.accept("DATABASE")) {
			cursor.skip();
			return cursor.accept("SET", "TABLESPACE");
		}
		if (!cursor.accept("TABLE")) {
			return false;
		}
		cursor.accept("IF", "EXISTS");
		cursor.accept("ONLY");
		skipName(cursor);
		cursor.acceptSymbol("*");
		if (!cursor.accept("DETACH", "PARTITION")) {
			return false;
		}
		skipName(cursor);
		return cursor.accept("CONCURRENTLY");
	}

	private static boolean reindex(TokenCursor cursor) {
		boolean concurrently = false;
		if (cursor.acceptSymbol("(")) {
			while (!cursor.atEnd() && !cursor.acceptSymbol(")")) {
				boolean option = cursor.accept("CONCURRENTLY");
				concurrently |= option && !isOff(cursor.peek());
				if (!option) {
					cursor.skip();
				}
			}
		}
		if (cursor.acceptAny("SCHEMA", "DATABASE", "SYSTEM")) {
			return true;
		}
		cursor.skip();
		return concurrently || cursor.accept("CONCURRENTLY");
	}

	private static boolean isOff(Token value) {
		String text = value.text().replace("'", "");
		return text.equalsIgnoreCase("false") || text.equalsIgnoreCase("off") || text.equals("0");
	}

	private static boolean clusterOfAll(TokenCursor cursor) {
		cursor.skipParentheses();
		cursor.accept("VERBOSE");
		return cursor.atEnd();
	}

	/** A block does what the statements in it do. */
	private static boolean needsCommitAfter(ScannedStatement statement) {
		if (!new TokenCursor(statement).accept("DO")) {
			return needsCommitAfter(new TokenCursor(statement));
		}
		return statement.code()
			.stream()
			.filter((token) -> token.kind() == Token.Kind.DOLLAR_STRING)
			.map((token) -> token.text().substring(token.text().indexOf('$', 1) + 1))
			.flatMap((body) -> SqlScript.of(body).statements().stream())
			.anyMatch(Conducts::holdsCommitAfter);
	}

	private static boolean holdsCommitAfter(ScannedStatement statement) {
		TokenCursor cursor = new TokenCursor(statement);
		while (cursor.find((token) -> token.isWord("ALTER"))) {
			if (needsCommitAfter(cursor)) {
				return true;
			}
		}
		return false;
	}

	private static boolean needsCommitAfter(TokenCursor cursor) {
		if (!cursor.accept("ALTER")) {
			return false;
		}
		if (cursor.accept("TYPE")) {
			skipName(cursor);
			return cursor.accept("ADD", "VALUE");
		}
		return (cursor.acceptAny("TABLE", "DOMAIN") || cursor.accept("FOREIGN", "TABLE")) && addsNotValid(cursor);
	}

	/**
	 * Whether one of the actions begins with ADD and says NOT VALID, outside of
	 * parentheses: an expression could say it too.
	 */
	private static boolean addsNotValid(TokenCursor cursor) {
		cursor.accept("IF", "EXISTS");
		cursor.accept("ONLY");
		skipName(cursor);
		cursor.acceptSymbol("*");
		while (!cursor.atEnd()) {
			boolean adds = cursor.accept("ADD");
			while (cursor.find((token) -> token.isWord("NOT") || token.isSymbol(",")) && cursor.peek().isWord("NOT")) {
				if (adds && cursor.accept("NOT", "VALID")) {
					return true;
				}
				cursor.skip();
			}
			cursor.skip();
		}
		return false;
	}

	private static void skipName(TokenCursor cursor) {
		do {
			cursor.skip();
		}
		while (cursor.acceptSymbol("."));
	}

}
