package io.migrate.scan;

import java.util.Locale;

import io.migrate.scan.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds where strings and quoted names begin and end (manual, sections 4.1.1 and 4.1.2).
 */
final class StringTokens {

	/** What a prefix begins with. */
	private static final String PREFIXES = "uUeEbBxXnN";

	private final String sql;

	StringTokens(String sql) {
		this.sql = sql;
	}

	/**
	 * The kind of what begins here, null if it is nothing quoted.
	 */
	@Nullable Kind kindAt(int at) {
		int quote = at + prefix(at).length();
		if (quote >= this.sql.length()) {
			return null;
		}
		return switch (this.sql.charAt(quote)) {
			case '\'' -> Kind.STRING;
			case '"' -> Kind.QUOTED_IDENTIFIER;
			case '$' -> (dollarTag(at) != null) ? Kind.DOLLAR_STRING : null;
			default -> null;
		};
	}

	/**
	 * The offset after its end, -1 if it has none.
	 */
	int end(Kind kind, int at) {
		if (kind == Kind.DOLLAR_STRING) {
			return dollarEnd(at);
		}
		String prefix = prefix(at);
		int quote = at + prefix.length();
		boolean escapes = prefix.equals("e");
		int end = quotedEnd(quote, escapes);
		int next = (kind == Kind.STRING && end >= 0) ? continuation(end) : -1;
		while (next >= 0) {
			end = quotedEnd(next, escapes);
			next = (end >= 0) ? continuation(end) : -1;
		}
		return end;
	}

	/**
	 * What changes the meaning of the quote after it, in lower case, or nothing.
	 */
	private String prefix(int at) {
		if (PREFIXES.indexOf(this.sql.charAt(at)) < 0) {
			return "";
		}
		String two = this.sql.substring(at, Math.min(at + 3, this.sql.length())).toLowerCase(Locale.ROOT);
		if (two.startsWith("u&'") || two.startsWith("u&\"")) {
			return "u&";
		}
		boolean one = two.length() > 1 && two.charAt(1) == '\'' && "ebxn".indexOf(two.charAt(0)) >= 0;
		return one ? two.substring(0, 1) : "";
	}

	private int quotedEnd(int quote, boolean escapes) {
		char delimiter = this.sql.charAt(quote);
		int i = quote + 1;
		while (i < this.sql.length()) {
			char c = this.sql.charAt(i);
			if (c == '\\' && escapes) {
				i++;
			}
			else if (c == delimiter) {
				boolean doubled = i + 1 < this.sql.length() && this.sql.charAt(i + 1) == delimiter;
				if (!doubled) {
					return i + 1;
				}
				i++;
			}
			i++;
		}
		return -1;
	}

	/**
	 * The quote that goes on with a string after a line end, between them only blanks and
	 * line comments; -1 if there is none.
	 */
	private int continuation(int end) {
		boolean newLine = false;
		int i = end;
		while (i < this.sql.length()) {
			char c = this.sql.charAt(i);
			if (SqlScanner.isBlank(c)) {
				newLine |= SqlScanner.isLineEnd(c);
				i++;
			}
			else if (this.sql.startsWith("--", i)) {
				while (i < this.sql.length() && !SqlScanner.isLineEnd(this.sql.charAt(i))) {
					i++;
				}
			}
			else {
				return (c == '\'' && newLine) ? i : -1;
			}
		}
		return -1;
	}

	private int dollarEnd(int at) {
		String tag = dollarTag(at);
		if (tag == null) {
			return -1;
		}
		int close = this.sql.indexOf(tag, at + tag.length());
		return (close < 0) ? -1 : close + tag.length();
	}

	private @Nullable String dollarTag(int at) {
		int i = at + 1;
		if (i < this.sql.length() && SqlScanner.isNameStart(this.sql.charAt(i))) {
			while (i < this.sql.length() && SqlScanner.isNamePart(this.sql.charAt(i)) && this.sql.charAt(i) != '$') {
				i++;
			}
		}
		return (i < this.sql.length() && this.sql.charAt(i) == '$') ? this.sql.substring(at, i + 1) : null;
	}

}
