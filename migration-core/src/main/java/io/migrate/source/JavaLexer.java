package io.migrate.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Java source into tokens as far as it takes to tell code from comments and literals
 * (Java Language Specification, chapter 3). Unicode escapes are read first, as the
 * compiler does: a quote may be written as one.
 */
final class JavaLexer {

	private final StringBuilder text = new StringBuilder();

	/** For each character, where it begins in the source; one more for the end. */
	private final List<Integer> places = new ArrayList<>();

	private final List<JavaToken> tokens = new ArrayList<>();

	private int at;

	private JavaLexer(String source) {
		decode(source);
	}

	/**
	 * The tokens without blanks and comments.
	 * @throws IllegalArgumentException if a literal, a comment or an escape does not end
	 */
	static List<JavaToken> tokens(String source) {
		JavaLexer lexer = new JavaLexer(source);
		while (lexer.at < lexer.text.length()) {
			lexer.next();
		}
		return List.copyOf(lexer.tokens);
	}

	private void decode(String source) {
		int i = 0;
		boolean escaped = false;
		while (i < source.length()) {
			this.places.add(i);
			char c = source.charAt(i);
			boolean unicode = c == '\\' && !escaped && source.startsWith("u", i + 1);
			escaped = c == '\\' && !escaped && !unicode;
			if (unicode) {
				int digits = i + 1;
				while (source.startsWith("u", digits)) {
					digits++;
				}
				this.text.append(unicode(source, digits));
				i = digits + 4;
			}
			else {
				this.text.append(c);
				i++;
			}
		}
		this.places.add(source.length());
	}

	private static char unicode(String source, int digits) {
		if (digits + 4 > source.length()) {
			throw new IllegalArgumentException("a Unicode escape does not end");
		}
		return (char) Integer.parseInt(source.substring(digits, digits + 4), 16);
	}

	private void next() {
		char c = this.text.charAt(this.at);
		if (Character.isWhitespace(c)) {
			this.at++;
		}
		else if (startsWith("//")) {
			this.at = lineEnd();
		}
		else if (startsWith("/*")) {
			this.at = after("*/", this.at + 2);
		}
		else if (startsWith("\"\"\"")) {
			add(JavaToken.Kind.STRING, literalEnd("\"\"\"", this.at + 3));
		}
		else if (c == '"' || c == '\'') {
			add((c == '"') ? JavaToken.Kind.STRING : JavaToken.Kind.SIGN, literalEnd(String.valueOf(c), this.at + 1));
		}
		else if (Character.isJavaIdentifierStart(c)) {
			add(JavaToken.Kind.WORD, wordEnd());
		}
		else {
			add(JavaToken.Kind.SIGN, this.at + 1);
		}
	}

	private void add(JavaToken.Kind kind, int end) {
		this.tokens.add(
				new JavaToken(kind, this.text.substring(this.at, end), this.places.get(this.at), this.places.get(end)));
		this.at = end;
	}

	private boolean startsWith(String sign) {
		return this.text.indexOf(sign, this.at) == this.at;
	}

	private int lineEnd() {
		int end = this.at;
		while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private int wordEnd() {
		int end = this.at + 1;
		while (end < this.text.length() && Character.isJavaIdentifierPart(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	private int after(String sign, int from) {
		int found = this.text.indexOf(sign, from);
		if (found < 0) {
			throw new IllegalArgumentException("a comment or a literal does not end");
		}
		return found + sign.length();
	}

	/** A backslash takes away the meaning of what follows it. */
	private int literalEnd(String quote, int from) {
		int end = from;
		while (end < this.text.length() && this.text.indexOf(quote, end) != end) {
			char c = this.text.charAt(end);
			if (quote.length() == 1 && (c == '\n' || c == '\r')) {
				throw new IllegalArgumentException("a literal does not end on its line");
			}
			end += (c == '\\') ? 2 : 1;
		}
		return after(quote, Math.min(end, this.text.length()));
	}

}
