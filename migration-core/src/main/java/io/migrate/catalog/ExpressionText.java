package io.migrate.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.scan.Token.Kind;
import io.migrate.scan.Tokens;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;

/**
 * SQL expressions as text: pure functions.
 */
final class ExpressionText {

	/** What may follow the first word of a type's name. */
	private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");

	private ExpressionText() {
	}

	/**
	 * The expression without parentheses around all of it.
	 */
	static String unwrapped(String sql) {
		String text = sql.strip();
		while (text.startsWith("(") && text.endsWith(")") && isWrapped(text)) {
			text = text.substring(1, text.length() - 1).strip();
		}
		return text;
	}

	/**
	 * What the catalog shows, in the form that stays the same when it is written and read
	 * again.
	 */
	static String settled(String sql) {
		return TextLists.asWritten(unwrapped(sql));
	}

	private static boolean isWrapped(String text) {
		int depth = 0;
		List<Token> tokens = SqlScanner.tokens(text);
		for (int i = 0; i < tokens.size(); i++) {
			depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
			if (depth == 0) {
				return i == tokens.size() - 1;
			}
		}
		return false;
	}

	/**
	 * Whether the text can be put between parentheses without leaving them: balanced,
	 * nothing unterminated, no semicolon.
	 */
	static boolean isEnclosed(String sql) {
		int depth = 0;
		boolean empty = true;
		for (Token token : SqlScanner.tokens(sql)) {
			depth += opens(token) ? 1 : closes(token) ? -1 : 0;
			boolean foreign = token.kind() == Kind.UNTERMINATED || token.kind() == Kind.BACKSLASH_COMMAND
					|| token.kind() == Kind.PARAMETER || token.isSymbol(";");
			if (depth < 0 || foreign) {
				return false;
			}
			empty &= !token.isCode();
		}
		return depth == 0 && !empty && sql.indexOf('\0') < 0;
	}

	private static boolean opens(Token token) {
		return token.isSymbol("(") || token.isSymbol("[");
	}

	private static boolean closes(Token token) {
		return token.isSymbol(")") || token.isSymbol("]");
	}

	/**
	 * Whether both surely mean the same: they differ in case, blanks, comments and outer
	 * parentheses only.
	 */
	static boolean same(String one, String other) {
		return Tokens.normalized(unwrapped(one)).equals(Tokens.normalized(unwrapped(other)));
	}

	/**
	 * Whether a default as PostgreSQL spells it is this literal, cast to the type of its
	 * column.
	 */
	static boolean isLiteralOf(Column column, String literal, String spelled) {
		if (!literal.startsWith("'") || !spelled.startsWith(literal + "::") || SqlScanner.tokens(literal).size() != 1) {
			return false;
		}
		ColumnType cast = ColumnType.parse(spelled.substring(literal.length() + 2));
		ColumnType type = column.type();
		return cast.name().equals(type.name()) && cast.isArray() == type.isArray()
				&& String.valueOf(cast.schema()).equals(String.valueOf(type.schema()));
	}

	/**
	 * Whether a default is NULL, which PostgreSQL stores as no default.
	 */
	static boolean isNull(String sql) {
		List<Token> code = SqlScanner.tokens(unwrapped(sql)).stream().filter(Token::isCode).toList();
		boolean cast = code.size() > 2 && code.get(1).isSymbol("::") && typeEnd(code, 2) == code.size();
		return !code.isEmpty() && code.get(0).isWord("NULL") && (code.size() == 1 || cast);
	}

	/**
	 * Whether both probably mean the same: as {@link #same}, whatever type their literals
	 * are cast to.
	 */
	static boolean similar(String one, String other) {
		return withoutCasts(one).equals(withoutCasts(other));
	}

	private static String withoutCasts(String sql) {
		List<Token> code = SqlScanner.tokens(unwrapped(sql)).stream().filter(Token::isCode).toList();
		StringBuilder text = new StringBuilder();
		int at = 0;
		while (at < code.size()) {
			Token token = code.get(at);
			text.append(token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text()).append(' ');
			at++;
			boolean literal = token.kind() == Kind.STRING || token.kind() == Kind.NUMBER;
			while (literal && at < code.size() && code.get(at).isSymbol("::")) {
				at = typeEnd(code, at + 1);
			}
		}
		return text.toString();
	}

	private static int typeEnd(List<Token> code, int start) {
		int at = start + 1;
		while (at < code.size()) {
			Token token = code.get(at);
			boolean parenthesis = token.isSymbol("(") || token.isSymbol("[");
			boolean part = token.isSymbol(".") || TYPE_WORDS.contains(token.text().toLowerCase(Locale.ROOT));
			if (!parenthesis && !part) {
				return at;
			}
			at = parenthesis ? closing(code, at) + 1 : at + (token.isSymbol(".") ? 2 : 1);
		}
		return at;
	}

	private static int closing(List<Token> code, int open) {
		int at = open;
		while (at < code.size() - 1 && !closes(code.get(at))) {
			at++;
		}
		return at;
	}

}
