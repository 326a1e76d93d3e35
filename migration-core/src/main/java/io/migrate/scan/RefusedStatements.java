package io.migrate.scan;

import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.scan.Token.Kind;

/**
 * What a revision's SQL must not hold: the runner begins and ends the transactions, and
 * sends each statement alone, without psql.
 */
final class RefusedStatements {

	private final String source;

	private final int firstLine;

	RefusedStatements(String source, int firstLine) {
		this.source = source;
		this.firstLine = firstLine;
	}

	void check(SqlScript script) {
		for (ScannedStatement statement : script.statements()) {
			check(statement);
		}
	}

	private void check(ScannedStatement statement) {
		for (Token token : statement.tokens()) {
			check(token);
		}
		List<Token> code = statement.code();
		Token first = code.get(0);
		if (controlsTransaction(code)) {
			throw refusal(first, "'" + beginning(first) + "' cannot be part of a revision.",
					"The run begins and ends the transactions, as each statement needs it.", "Leave it out.");
		}
		if (copiesThroughTheConnection(code)) {
			throw refusal(first, "COPY from or to the client cannot be part of a revision.",
					"Statements are sent alone, without data that follows them.",
					"Write INSERT statements, or copy the data in op.run(…).");
		}
		if (new TokenCursor(code).accept("DISCARD", "ALL")) {
			throw refusal(first, "DISCARD ALL cannot be part of a revision.",
					"It would release the lock that keeps other runs away.", "Reset single settings with RESET.");
		}
	}

	private void check(Token token) {
		if (token.kind() == Kind.BACKSLASH_COMMAND) {
			throw refusal(token, "'" + beginning(token) + "' cannot be run.",
					"It is a command to psql, and statements are sent to the server itself.",
					"Write what it does in SQL, or leave it out.");
		}
		if (token.text().indexOf('\0') >= 0) {
			throw refusal(token, "A zero character cannot be part of SQL.",
					"The server takes it for the end of the text.", "Leave it out.");
		}
		if (token.kind() == Kind.UNTERMINATED) {
			throw refusal(token, "The " + what(token) + " is not terminated.",
					"It begins here and the text ends in it.", "Terminate it.");
		}
	}

	private static boolean controlsTransaction(List<Token> code) {
		TokenCursor cursor = new TokenCursor(code);
		return cursor.acceptAny("BEGIN", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE")
				|| cursor.accept("START", "TRANSACTION") || cursor.accept("PREPARE", "TRANSACTION");
	}

	private static boolean copiesThroughTheConnection(List<Token> code) {
		TokenCursor cursor = new TokenCursor(code);
		if (!cursor.accept("COPY")) {
			return false;
		}
		while (cursor.find((token) -> token.isWord("FROM") || token.isWord("TO"))) {
			cursor.skip();
			if (cursor.acceptAny("STDIN", "STDOUT")) {
				return true;
			}
		}
		return false;
	}

	private static String what(Token token) {
		String text = token.text();
		if (text.startsWith("/*")) {
			return "comment";
		}
		return text.startsWith("$") ? "dollar-quoted string"
				: (text.startsWith("\"") || text.regionMatches(true, 0, "u&\"", 0, 3)) ? "quoted name" : "string";
	}

	private static String beginning(Token token) {
		return token.text().split("\\s", 2)[0];
	}

	private MigrationException refusal(Token token, String problem, String reason, String remedy) {
		String place = this.source + ", line " + (this.firstLine + token.line() - 1) + ": ";
		return new MigrationException(place + problem, reason, remedy);
	}

}
