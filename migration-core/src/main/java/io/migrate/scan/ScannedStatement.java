package io.migrate.scan;

import java.util.List;

/**
 * One statement of a script: from its first to its last word, without the semicolon and
 * the comments around it.
 *
 * @param text as it stands in the script
 * @param offset of its first character, from 0
 * @param line of its first character, from 1
 * @param column of its first character, from 1
 * @param tokens its tokens with the blanks and comments within it; their texts are
 * {@code text}
 */
public record ScannedStatement(String text, int offset, int line, int column, List<Token> tokens) {

	public ScannedStatement {
		tokens = List.copyOf(tokens);
	}

	/**
	 * Its tokens without blanks and comments, never empty.
	 */
	public List<Token> code() {
		return Tokens.code(this.tokens);
	}

	static ScannedStatement of(List<Token> tokens) {
		Token first = tokens.get(0);
		StringBuilder text = new StringBuilder();
		tokens.forEach((token) -> text.append(token.text()));
		return new ScannedStatement(text.toString(), first.offset(), first.line(), first.column(), tokens);
	}

}
