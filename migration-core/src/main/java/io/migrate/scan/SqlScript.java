package io.migrate.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of SQL cut into statements, as psql cuts it: at semicolons outside of
 * parentheses and of {@code BEGIN ATOMIC} bodies. A backslash command at the beginning of
 * a statement is one by itself.
 *
 * @param statements in order
 * @param comments those that stand outside of statements, in order
 */
public record SqlScript(List<ScannedStatement> statements, List<Token> comments) {

	public SqlScript {
		statements = List.copyOf(statements);
		comments = List.copyOf(comments);
	}

	/**
	 * Cuts any text: what is not terminated is part of the last statement.
	 */
	public static SqlScript of(String sql) {
		return of(SqlScanner.tokens(sql));
	}

	private static SqlScript of(List<Token> tokens) {
		List<ScannedStatement> statements = new ArrayList<>();
		List<Token> comments = new ArrayList<>();
		Draft draft = new Draft();
		for (Token token : tokens) {
			if (draft.isEmpty() && !token.isCode()) {
				if (token.isComment()) {
					comments.add(token);
				}
			}
			else if (draft.endsAt(token)) {
				draft.finish(statements, comments);
				draft = new Draft();
			}
			else {
				draft.add(token);
				if (draft.isBackslashCommand()) {
					draft.finish(statements, comments);
					draft = new Draft();
				}
			}
		}
		draft.finish(statements, comments);
		return new SqlScript(statements, comments);
	}

	/**
	 * Cuts the SQL of a revision and refuses what a run cannot carry out: transaction
	 * control, COPY through the connection, commands to psql, and what is not terminated.
	 * @param source the file or place, for the message
	 * @param firstLine the line of that file on which the text begins, from 1
	 * @throws io.migrate.error.MigrationException naming file and line
	 */
	public static SqlScript ofRevision(String sql, String source, int firstLine) {
		return ofRevision(SqlScanner.tokens(sql), source, firstLine);
	}

	/**
	 * The same for a piece of a text that was cut into tokens before.
	 * @param firstLine the line of the file on which that text begins, from 1
	 */
	public static SqlScript ofRevision(List<Token> tokens, String source, int firstLine) {
		SqlScript script = of(tokens);
		new RefusedStatements(source, firstLine).check(script);
		return script;
	}

	/**
	 * The statement that grows.
	 */
	private static final class Draft {

		private final List<Token> tokens = new ArrayList<>();

		private final Nesting nesting = new Nesting();

		/** How many of the tokens stand before the blanks and comments at the end. */
		private int length;

		boolean isEmpty() {
			return this.tokens.isEmpty();
		}

		boolean endsAt(Token token) {
			return token.isSymbol(";") && this.nesting.isOutermost();
		}

		boolean isBackslashCommand() {
			return this.tokens.get(0).kind() == Token.Kind.BACKSLASH_COMMAND;
		}

		void add(Token token) {
			this.tokens.add(token);
			if (token.isCode()) {
				this.length = this.tokens.size();
				this.nesting.see(token);
			}
		}

		void finish(List<ScannedStatement> statements, List<Token> comments) {
			if (!isEmpty()) {
				statements.add(ScannedStatement.of(this.tokens.subList(0, this.length)));
				this.tokens.subList(this.length, this.tokens.size())
					.stream()
					.filter(Token::isComment)
					.forEach(comments::add);
			}
		}

	}

}
