package io.migrate.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.scan.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts an expression that someone else wrote into a statement so that it stays within its
 * place: it cannot end the statement, close a parenthesis that it did not open, or
 * comment out what follows.
 */
final class Expressions {

	private static final Set<String> REST_OF_TYPE = Set.of("varying", "precision", "with", "without", "time", "zone");

	private Expressions() {
	}

	/**
	 * The expression without comments.
	 * @param what whose it is, for the message
	 * @throws MigrationException if it is not one piece of SQL
	 */
	static String of(String sql, String what) {
		StringBuilder text = new StringBuilder();
		Deque<String> open = new ArrayDeque<>();
		for (Token token : SqlScanner.tokens(sql)) {
			String fault = fault(token, open);
			if (fault != null) {
				throw refusal(sql, what, fault);
			}
			text.append(token.isComment() ? " " : token.text());
		}
		if (!open.isEmpty() || text.toString().isBlank()) {
			throw refusal(sql, what, open.isEmpty() ? "It is empty." : "A '" + open.peek() + "' is not closed.");
		}
		return text.toString().strip();
	}

	/**
	 * The expression where the grammar takes only a simple one, or where a comma would
	 * begin something else: in parentheses unless it is a literal, a name, a call, or a
	 * cast of one of these.
	 */
	static String operand(String sql, String what) {
		String text = of(sql, what);
		return new Shape(text).isSimple() ? text : "(" + text + ")";
	}

	private static @Nullable String fault(Token token, Deque<String> open) {
		if (token.kind() == Kind.UNTERMINATED || token.kind() == Kind.BACKSLASH_COMMAND) {
			return "It does not end.";
		}
		if (token.text().indexOf('\0') >= 0) {
			return "It holds a zero character.";
		}
		if (token.isSymbol(";")) {
			return "It holds a semicolon.";
		}
		if (token.isSymbol("(") || token.isSymbol("[")) {
			open.push(token.text());
		}
		if (token.isSymbol(")") || token.isSymbol("]")) {
			String opened = open.isEmpty() ? "" : open.pop();
			return (opened + token.text()).matches("\\(\\)|\\[]") ? null
					: "It closes a '" + token.text() + "' that it did not open.";
		}
		return null;
	}

	private static MigrationException refusal(String sql, String what, String reason) {
		return new MigrationException("The " + what + " is not one SQL expression: " + sql, reason,
				"Write one expression, without a semicolon.");
	}

	/**
	 * Reads an expression from the left as far as it is simple.
	 */
	private static final class Shape {

		private final List<Token> code;

		private int at;

		Shape(String sql) {
			this.code = SqlScanner.tokens(sql).stream().filter(Token::isCode).toList();
		}

		boolean isSimple() {
			if (isSymbol("-") || isSymbol("+")) {
				this.at++;
			}
			if (!primary()) {
				return false;
			}
			while (isSymbol("::")) {
				this.at++;
				type();
			}
			return this.at == this.code.size();
		}

		private boolean primary() {
			if (isSymbol("(")) {
				skipBrackets();
				return true;
			}
			if (isKind(Kind.NUMBER) || isKind(Kind.STRING) || isKind(Kind.DOLLAR_STRING)) {
				this.at++;
				return true;
			}
			if (!name() || this.code.get(this.at - 1).isWord("NOT")) {
				return false;
			}
			if (isKind(Kind.STRING)) {
				// interval '1 day'
				this.at++;
			}
			skipBrackets();
			return true;
		}

		private void type() {
			if (name()) {
				boolean more = true;
				while (more) {
					skipBrackets();
					more = isKind(Kind.WORD)
							&& REST_OF_TYPE.contains(this.code.get(this.at).text().toLowerCase(Locale.ROOT));
					this.at += more ? 1 : 0;
				}
			}
		}

		private boolean name() {
			boolean found = isKind(Kind.WORD) || isKind(Kind.QUOTED_IDENTIFIER);
			this.at += found ? 1 : 0;
			if (found && isSymbol(".")) {
				this.at++;
				return name();
			}
			return found;
		}

		private void skipBrackets() {
			int depth = 0;
			while (depth > 0 || isSymbol("(") || isSymbol("[")) {
				depth += (isSymbol("(") || isSymbol("[")) ? 1 : (isSymbol(")") || isSymbol("]")) ? -1 : 0;
				this.at++;
			}
		}

		private boolean isSymbol(String symbol) {
			return this.at < this.code.size() && this.code.get(this.at).isSymbol(symbol);
		}

		private boolean isKind(Kind kind) {
			return this.at < this.code.size() && this.code.get(this.at).kind() == kind;
		}

	}

}
