package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.schema.QualifiedName;

/**
 * Reads the clauses of a piece of SQL one after the other. A pair of parentheses with all
 * it holds is one token, as is a text or a quoted name.
 */
final class SqlCursor {

	private final String sql;

	private final List<Token> tokens;

	private int position;

	SqlCursor(String sql) {
		this.sql = sql;
		this.tokens = new SqlTokens(sql).all();
	}

	boolean atEnd() {
		return this.position == this.tokens.size();
	}

	/**
	 * Whether these words, in any case, come next.
	 */
	boolean at(String... words) {
		if (this.position + words.length > this.tokens.size()) {
			return false;
		}
		for (int i = 0; i < words.length; i++) {
			if (!word(this.position + i).equals(words[i])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Steps over these words where they come next.
	 */
	boolean accept(String... words) {
		boolean found = at(words);
		if (found) {
			this.position += words.length;
		}
		return found;
	}

	boolean acceptSymbol(char symbol) {
		boolean found = !atEnd() && this.tokens.get(this.position).kind() == TokenKind.SYMBOL
				&& this.sql.charAt(this.tokens.get(this.position).start()) == symbol;
		if (found) {
			this.position++;
		}
		return found;
	}

	boolean atGroup() {
		return !atEnd() && this.tokens.get(this.position).kind() == TokenKind.GROUP;
	}

	/**
	 * What stands between the parentheses that come next.
	 */
	String group() {
		if (!atGroup()) {
			throw unexpected("an opening parenthesis");
		}
		Token token = next();
		return this.sql.substring(token.start() + 1, token.end() - 1).strip();
	}

	boolean atName() {
		return !atEnd() && (this.tokens.get(this.position).kind() == TokenKind.WORD
				|| this.tokens.get(this.position).kind() == TokenKind.QUOTED);
	}

	/**
	 * A name as PostgreSQL stores it.
	 */
	String name() {
		if (!atName()) {
			throw unexpected("a name");
		}
		return StoredName.ofSql(text(next()));
	}

	QualifiedName qualifiedName() {
		String first = name();
		return acceptSymbol('.') ? QualifiedName.of(first, name()) : QualifiedName.of(first);
	}

	/**
	 * The value of the quoted text that comes next.
	 */
	String literal() {
		if (atEnd() || this.tokens.get(this.position).kind() != TokenKind.TEXT) {
			throw unexpected("a text in quotes");
		}
		String text = text(next());
		return text.substring(1, text.length() - 1).replace("''", "'");
	}

	long number() {
		long sign = acceptSymbol('-') ? -1 : 1;
		acceptSymbol('+');
		String text = atEnd() ? "" : text(next());
		try {
			return sign * Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw unexpected("a number");
		}
	}

	/**
	 * What stands before the next of these words, at least one token.
	 */
	String until(Set<String> words) {
		if (atEnd()) {
			throw unexpected("something more");
		}
		int first = this.position;
		do {
			this.position++;
		}
		while (!atEnd() && !words.contains(word(this.position)));
		return this.sql.substring(this.tokens.get(first).start(), this.tokens.get(this.position - 1).end());
	}

	String rest() {
		return atEnd() ? "" : until(Set.of());
	}

	/**
	 * The names between the parentheses that come next.
	 */
	List<String> names() {
		List<String> names = new ArrayList<>();
		for (String item : split(group())) {
			names.add(StoredName.ofSql(item));
		}
		return names;
	}

	/**
	 * The parts between the commas that no parentheses enclose.
	 */
	static List<String> split(String list) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (Token token : new SqlTokens(list).all()) {
			if (token.kind() == TokenKind.SYMBOL && list.charAt(token.start()) == ',') {
				parts.add(list.substring(start, token.start()).strip());
				start = token.end();
			}
		}
		parts.add(list.substring(start).strip());
		return parts;
	}

	/**
	 * The names that an expression mentions: columns, functions, key words.
	 */
	static List<String> namesIn(String expression) {
		List<String> names = new ArrayList<>();
		for (Token token : new SqlTokens(expression).all()) {
			String text = expression.substring(token.start(), token.end());
			if (token.kind() == TokenKind.GROUP) {
				names.addAll(namesIn(text.substring(1, text.length() - 1)));
			}
			else if (token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED) {
				names.add(StoredName.ofSql(text));
			}
		}
		return names;
	}

	IllegalArgumentException unexpected(String expected) {
		String found = atEnd() ? "its end" : "'" + text(this.tokens.get(this.position)) + "'";
		return new IllegalArgumentException(
				"Where " + expected + " should stand, '" + this.sql + "' has " + found + ".");
	}

	private Token next() {
		return this.tokens.get(this.position++);
	}

	private String word(int index) {
		Token token = this.tokens.get(index);
		return (token.kind() == TokenKind.WORD) ? text(token).toLowerCase(Locale.ROOT) : "";
	}

	private String text(Token token) {
		return this.sql.substring(token.start(), token.end());
	}

	enum TokenKind {

		WORD, QUOTED, TEXT, GROUP, SYMBOL

	}

	record Token(TokenKind kind, int start, int end) {

	}

}
