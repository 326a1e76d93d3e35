package io.migrate.scan;

import java.util.List;
import java.util.function.Predicate;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Reads a statement word by word, to tell which one it is. Not thread-safe.
 */
public final class TokenCursor {

	private static final Token END = new Token(Token.Kind.BLANK, "", -1, 0, 0);

	private final List<Token> code;

	private int at;

	public TokenCursor(ScannedStatement statement) {
		this(statement.code());
	}

	/**
	 * Begins at the first of some tokens.
	 * @param code without blanks and comments
	 */
	TokenCursor(List<Token> code) {
		this.code = code;
	}

	/**
	 * The next token; a blank one at the end.
	 */
	public Token peek() {
		return (this.at < this.code.size()) ? this.code.get(this.at) : END;
	}

	public boolean atEnd() {
		return this.at >= this.code.size();
	}

	public void skip() {
		this.at++;
	}

	/**
	 * Steps over these words if they come next, all of them.
	 */
	public boolean accept(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (this.at + i >= this.code.size() || !this.code.get(this.at + i).isWord(words[i])) {
				return false;
			}
		}
		this.at += words.length;
		return true;
	}

	/**
	 * Steps over one of these words if it comes next.
	 */
	public boolean acceptAny(String... words) {
		for (String word : words) {
			if (accept(word)) {
				return true;
			}
		}
		return false;
	}

	public boolean acceptSymbol(String symbol) {
		boolean found = peek().isSymbol(symbol);
		this.at += found ? 1 : 0;
		return found;
	}

	/**
	 * Steps over a parenthesis with all in it, if one opens here.
	 */
	public void skipParentheses() {
		if (!peek().isSymbol("(")) {
			return;
		}
		int depth = 0;
		do {
			depth += peek().isSymbol("(") ? 1 : peek().isSymbol(")") ? -1 : 0;
			skip();
		}
		while (depth > 0 && !atEnd());
	}

	/**
	 * Steps forward, over whole parentheses, to the next token that fits.
	 * @return whether there is one
	 */
	public boolean find(Predicate<Token> wanted) {
		while (!atEnd() && !wanted.test(peek())) {
			if (peek().isSymbol("(")) {
				skipParentheses();
			}
			else {
				skip();
			}
		}
		return !atEnd();
	}

	/**
	 * Steps over a name with or without schema; null, and no step, if none comes next
	 * that is spelled literally.
	 */
	public @Nullable QualifiedName name() {
		int start = this.at;
		String first = peek().identifier();
		if (first != null && !first.isEmpty()) {
			skip();
			if (!acceptSymbol(".")) {
				return QualifiedName.of(first);
			}
			String second = peek().identifier();
			skip();
			if (second != null && !second.isEmpty() && !peek().isSymbol(".")) {
				return QualifiedName.of(first, second);
			}
		}
		this.at = start;
		return null;
	}

}
