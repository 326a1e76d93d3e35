package io.migrate.scan;

import java.util.ArrayList;
import java.util.List;

import io.migrate.scan.Token.Kind;

/**
 * Cuts SQL into tokens as PostgreSQL with {@code standard_conforming_strings} does
 * ({@code scan.l}; manual, section 4.1). It knows no grammar and refuses nothing: what is
 * not terminated is a token of that kind.
 */
public final class SqlScanner {

	private static final String OPERATOR = "~!@#^&|`?+-*/%<>=";

	/** An operator that holds one of these may end in a sign. */
	private static final String SIGN_BEARING = "~!@#^&|`?%";

	private final String sql;

	private final StringTokens strings;

	private SqlScanner(String sql) {
		this.sql = sql;
		this.strings = new StringTokens(sql);
	}

	/**
	 * All tokens, blanks and comments too: their texts are the source again.
	 */
	public static List<Token> tokens(String sql) {
		return new SqlScanner(sql).scan();
	}

	private List<Token> scan() {
		List<Token> tokens = new ArrayList<>();
		Position position = new Position();
		int offset = 0;
		while (offset < this.sql.length()) {
			Kind kind = kindAt(offset);
			int end = end(kind, offset);
			if (end < 0) {
				kind = Kind.UNTERMINATED;
				end = this.sql.length();
			}
			String text = this.sql.substring(offset, end);
			tokens.add(new Token(kind, text, offset, position.line, position.column));
			position.advance(kind, text);
			offset = end;
		}
		return tokens;
	}

	private Kind kindAt(int at) {
		char c = this.sql.charAt(at);
		if (isBlank(c)) {
			return Kind.BLANK;
		}
		if (this.sql.startsWith("--", at)) {
			return Kind.LINE_COMMENT;
		}
		if (this.sql.startsWith("/*", at)) {
			return Kind.BLOCK_COMMENT;
		}
		Kind quoted = this.strings.kindAt(at);
		if (quoted != null) {
			return quoted;
		}
		if (isDigit(c) || (c == '.' && isDigit(charAt(at + 1)))) {
			return Kind.NUMBER;
		}
		if (isNameStart(c)) {
			return Kind.WORD;
		}
		if (c == '$' && isDigit(charAt(at + 1))) {
			return Kind.PARAMETER;
		}
		return (c == '\\') ? Kind.BACKSLASH_COMMAND : Kind.SYMBOL;
	}

	private int end(Kind kind, int at) {
		return switch (kind) {
			case BLANK -> blankEnd(at);
			case LINE_COMMENT, BACKSLASH_COMMAND -> lineEnd(at);
			case BLOCK_COMMENT -> blockCommentEnd(at);
			case STRING, DOLLAR_STRING, QUOTED_IDENTIFIER -> this.strings.end(kind, at);
			case NUMBER -> numberEnd(at);
			case WORD -> wordEnd(at);
			case PARAMETER -> digitsEnd(at + 1);
			case SYMBOL, UNTERMINATED -> symbolEnd(at);
		};
	}

	private int blankEnd(int at) {
		int end = at;
		while (end < this.sql.length() && isBlank(this.sql.charAt(end))) {
			end++;
		}
		return end;
	}

	private int lineEnd(int at) {
		int end = at;
		while (end < this.sql.length() && !isLineEnd(this.sql.charAt(end))) {
			end++;
		}
		return end;
	}

	private int blockCommentEnd(int at) {
		int depth = 0;
		int end = at;
		do {
			if (this.sql.startsWith("/*", end)) {
				depth++;
				end += 2;
			}
			else if (this.sql.startsWith("*/", end)) {
				depth--;
				end += 2;
			}
			else {
				end++;
			}
			if (end > this.sql.length()) {
				return -1;
			}
		}
		while (depth > 0);
		return end;
	}

	private int wordEnd(int at) {
		int end = at;
		while (end < this.sql.length() && isNamePart(this.sql.charAt(end))) {
			end++;
		}
		return end;
	}

	private int numberEnd(int at) {
		if (charAt(at) == '0' && "xXoObB".indexOf(charAt(at + 1)) >= 0 && isHexDigit(charAt(at + 2))) {
			int end = at + 2;
			while (isHexDigit(charAt(end)) || charAt(end) == '_') {
				end++;
			}
			return end;
		}
		int end = digitsEnd(at);
		// 1..10 is a range of integers, not a fraction
		if (charAt(end) == '.' && charAt(end + 1) != '.') {
			end = digitsEnd(end + 1);
		}
		if (charAt(end) == 'e' || charAt(end) == 'E') {
			int sign = (charAt(end + 1) == '+' || charAt(end + 1) == '-') ? 2 : 1;
			return isDigit(charAt(end + sign)) ? digitsEnd(end + sign) : end;
		}
		return end;
	}

	private int digitsEnd(int at) {
		int end = at;
		while (isDigit(charAt(end)) || (charAt(end) == '_' && isDigit(charAt(end + 1)))) {
			end++;
		}
		return end;
	}

	private int symbolEnd(int at) {
		char c = charAt(at);
		char next = charAt(at + 1);
		if ((c == ':' && (next == ':' || next == '=')) || (c == '.' && next == '.')) {
			return at + 2;
		}
		int end = at;
		boolean signBearing = false;
		while (OPERATOR.indexOf(charAt(end)) >= 0 && !this.sql.startsWith("--", end)
				&& !this.sql.startsWith("/*", end)) {
			signBearing |= SIGN_BEARING.indexOf(charAt(end)) >= 0;
			end++;
		}
		// the sign belongs to the number that follows: a=-1
		while (!signBearing && end > at + 1 && "+-".indexOf(charAt(end - 1)) >= 0) {
			end--;
		}
		return (end > at) ? end : at + 1;
	}

	private char charAt(int at) {
		return (at < this.sql.length()) ? this.sql.charAt(at) : '\0';
	}

	static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || isLineEnd(c) || c == '\f' || c == '\u000b';
	}

	static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isHexDigit(char c) {
		return Character.digit(c, 16) >= 0 && c < 128;
	}

	/** Every character beyond ASCII is a letter to PostgreSQL, even a blank one. */
	static boolean isNameStart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
	}

	static boolean isNamePart(char c) {
		return isNameStart(c) || isDigit(c) || c == '$';
	}

	/**
	 * Where the scan has come to, for people.
	 */
	private static final class Position {

		private int line = 1;

		private int column = 1;

		void advance(Kind kind, String text) {
			if (kind == Kind.WORD || kind == Kind.SYMBOL) {
				this.column += text.length();
				return;
			}
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				boolean windowsLineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
				if (isLineEnd(c) && !windowsLineEnd) {
					this.line++;
					this.column = 1;
				}
				else {
					this.column++;
				}
			}
		}

	}

}
