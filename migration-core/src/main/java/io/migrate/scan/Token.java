package io.migrate.scan;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL as PostgreSQL's lexer cuts it (manual, section 4.1), or what stands
 * between such pieces, so that the texts of all tokens are the source again.
 *
 * @param text as it stands in the source
 * @param offset of its first character, from 0
 * @param line of its first character, from 1
 * @param column of its first character, from 1, in characters
 */
public record Token(Kind kind, String text, int offset, int line, int column) {

	private static final int NAME_BYTES = 63;

	/**
	 * The kinds of token.
	 */
	public enum Kind {

		/** A key word or a name without quotes. */
		WORD,

		/** {@code "…"} or {@code U&"…"}. */
		QUOTED_IDENTIFIER,

		/**
		 * {@code '…'} with its prefix E, U&amp;, N, B or X, and with what continues it on
		 * the next line.
		 */
		STRING,

		/** {@code $tag$…$tag$}. */
		DOLLAR_STRING, NUMBER,

		/** {@code $1}. */
		PARAMETER,

		/**
		 * An operator, a parenthesis, a comma, a semicolon, or a character that SQL does
		 * not know.
		 */
		SYMBOL,

		/** {@code --} up to the end of its line, which is not part of it. */
		LINE_COMMENT, BLOCK_COMMENT, BLANK,

		/** A command to psql, from its backslash to the end of its line. */
		BACKSLASH_COMMAND,

		/** A string, quoted name or comment that the source ends in. */
		UNTERMINATED

	}

	/**
	 * Whether it means something to PostgreSQL.
	 */
	public boolean isCode() {
		return this.kind != Kind.BLANK && !isComment();
	}

	public boolean isComment() {
		return this.kind == Kind.LINE_COMMENT || this.kind == Kind.BLOCK_COMMENT;
	}

	/**
	 * Whether it is this key word, without quotes, in any case.
	 */
	public boolean isWord(String word) {
		// beyond ASCII, other letters fold to those of a key word: the Kelvin sign to k
		return this.kind == Kind.WORD && this.text.equalsIgnoreCase(word) && this.text.chars().allMatch((c) -> c < 128);
	}

	public boolean isSymbol(String symbol) {
		return this.kind == Kind.SYMBOL && this.text.equals(symbol);
	}

	/**
	 * The name it spells, as PostgreSQL stores it: folded, without quotes, cut at 63
	 * bytes; null for what is no name or is spelled with Unicode escapes.
	 */
	public @Nullable String identifier() {
		if (this.kind == Kind.WORD) {
			return cut(folded());
		}
		if (this.kind == Kind.QUOTED_IDENTIFIER && this.text.startsWith("\"")) {
			return cut(this.text.substring(1, this.text.length() - 1).replace("\"\"", "\""));
		}
		return null;
	}

	/**
	 * Its text; a word in lower case. Only ASCII letters are folded, as PostgreSQL does
	 * in UTF-8.
	 */
	String folded() {
		if (this.kind != Kind.WORD) {
			return this.text;
		}
		StringBuilder folded = new StringBuilder(this.text);
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			folded.setCharAt(i, (c >= 'A' && c <= 'Z') ? (char) (c + 'a' - 'A') : c);
		}
		return folded.toString();
	}

	private static String cut(String name) {
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
			end -= (end > 1 && Character.isSurrogatePair(name.charAt(end - 2), name.charAt(end - 1))) ? 2 : 1;
		}
		return name.substring(0, end);
	}

}
