package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.hibernate.SqlCursor.Token;
import io.migrate.hibernate.SqlCursor.TokenKind;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a piece of SQL into tokens (manual, section 4.1).
 */
final class SqlTokens {

	private final String sql;

	SqlTokens(String sql) {
		this.sql = sql;
	}

	List<Token> all() {
		List<Token> tokens = new ArrayList<>();
		int start = afterBlank(0);
		while (start < this.sql.length()) {
			TokenKind kind = kind(start);
			int end = end(start, kind);
			tokens.add(new Token(kind, start, end));
			start = afterBlank(end);
		}
		return tokens;
	}

	private TokenKind kind(int start) {
		char c = this.sql.charAt(start);
		if (c == '\'' || isEscapeText(start) || (c == '$' && dollarTag(start) != null)) {
			return TokenKind.TEXT;
		}
		return switch (c) {
			case '"', '`' -> TokenKind.QUOTED;
			case '(', '[' -> TokenKind.GROUP;
			default -> isWordPart(c) ? TokenKind.WORD : TokenKind.SYMBOL;
		};
	}

	private int end(int start, TokenKind kind) {
		return switch (kind) {
			case WORD -> wordEnd(start);
			case QUOTED -> quotedEnd(start, false);
			case TEXT -> textEnd(start);
			case GROUP -> groupEnd(start);
			case SYMBOL -> start + 1;
		};
	}

	private int wordEnd(int start) {
		int end = start;
		while (end < this.sql.length() && isWordPart(this.sql.charAt(end))) {
			end++;
		}
		return end;
	}

	private int textEnd(int start) {
		if (isEscapeText(start)) {
			return quotedEnd(start + 1, true);
		}
		String tag = dollarTag(start);
		if (tag == null) {
			return quotedEnd(start, false);
		}
		int close = this.sql.indexOf(tag, start + tag.length());
		return (close < 0) ? this.sql.length() : close + tag.length();
	}

	private int quotedEnd(int start, boolean backslashes) {
		char quote = this.sql.charAt(start);
		int i = start + 1;
		while (i < this.sql.length()) {
			char c = this.sql.charAt(i);
			if (c == '\\' && backslashes) {
				i++;
			}
			else if (c == quote) {
				if (i + 1 == this.sql.length() || this.sql.charAt(i + 1) != quote) {
					return i + 1;
				}
				i++;
			}
			i++;
		}
		return this.sql.length();
	}

	private int groupEnd(int start) {
		char close = (this.sql.charAt(start) == '(') ? ')' : ']';
		int i = afterBlank(start + 1);
		while (i < this.sql.length() && this.sql.charAt(i) != close) {
			i = afterBlank(end(i, kind(i)));
		}
		if (i >= this.sql.length()) {
			throw new IllegalArgumentException("A parenthesis in '" + this.sql + "' is never closed.");
		}
		return i + 1;
	}

	private boolean isEscapeText(int start) {
		char c = this.sql.charAt(start);
		return (c == 'e' || c == 'E') && start + 1 < this.sql.length() && this.sql.charAt(start + 1) == '\'';
	}

	/**
	 * The {@code $tag$} that opens a text here, null for a {@code $} of another kind.
	 */
	private @Nullable String dollarTag(int start) {
		if (this.sql.charAt(start) != '$') {
			return null;
		}
		int close = this.sql.indexOf('$', start + 1);
		if (close < 0 || !this.sql.substring(start + 1, close).chars().allMatch(Character::isJavaIdentifierPart)) {
			return null;
		}
		return this.sql.substring(start, close + 1);
	}

	private int afterBlank(int start) {
		int i = start;
		while (i < this.sql.length()) {
			if (Character.isWhitespace(this.sql.charAt(i))) {
				i++;
			}
			else if (this.sql.startsWith("--", i)) {
				int end = this.sql.indexOf('\n', i);
				i = (end < 0) ? this.sql.length() : end + 1;
			}
			else if (this.sql.startsWith("/*", i)) {
				int end = this.sql.indexOf("*/", i);
				i = (end < 0) ? this.sql.length() : end + 2;
			}
			else {
				return i;
			}
		}
		return i;
	}

	private static boolean isWordPart(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
	}

}
