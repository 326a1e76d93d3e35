package io.migrate.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import io.migrate.scan.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code :name}s of a piece of SQL. Within strings, quoted names, comments and
 * dollar quotes there are none; a cast {@code ::} begins none, and a colon in an array's
 * subscript is a slice (manual, section 8.15.3), so that a parameter stands there in
 * parentheses.
 */
public final class NamedParameters {

	private NamedParameters() {
	}

	/**
	 * The names, without their colons.
	 */
	public static Set<String> names(String sql) {
		List<Token> tokens = SqlScanner.tokens(sql);
		Set<String> names = new TreeSet<>();
		colons(tokens).forEach((at) -> names.add(tokens.get(at + 1).text()));
		return names;
	}

	/**
	 * The SQL with a value in place of each, kept apart from what stands beside it.
	 * @param value gives the SQL of a value by its name
	 */
	public static String replace(String sql, UnaryOperator<String> value) {
		List<Token> tokens = SqlScanner.tokens(sql);
		Set<Integer> colons = new TreeSet<>(colons(tokens));
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < tokens.size(); i++) {
			if (colons.contains(i)) {
				append(text, apart(value.apply(tokens.get(i + 1).text()), before(tokens, i), after(tokens, i + 1)));
				i++;
			}
			else {
				append(text, tokens.get(i).text(), i > 1 && colons.contains(i - 2));
			}
		}
		return text.toString();
	}

	/** Where the colons of parameters are among the tokens. */
	private static List<Integer> colons(List<Token> tokens) {
		List<Integer> colons = new ArrayList<>();
		Brackets brackets = new Brackets();
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			boolean named = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.WORD;
			if (token.isSymbol(":") && named && !brackets.isSubscript()) {
				colons.add(i);
			}
			brackets.see(token);
		}
		return colons;
	}

	/**
	 * A string beside a string would be one with it, and a type before a bracket one of
	 * arrays.
	 */
	private static String apart(String value, @Nullable Token before, @Nullable Token after) {
		boolean open = (before != null && before.kind() == Kind.STRING)
				|| (after != null && (after.kind() == Kind.STRING || after.isSymbol("[")));
		return open ? "(" + value + ")" : value;
	}

	private static void append(StringBuilder text, String value) {
		append(text, value, true);
	}

	/** Words that touch would be another word. */
	private static void append(StringBuilder text, String next, boolean value) {
		boolean touch = value && text.length() > 0 && joins(text.charAt(text.length() - 1)) && !next.isEmpty()
				&& joins(next.charAt(0));
		text.append(touch ? " " : "").append(next);
	}

	private static boolean joins(char c) {
		return SqlScanner.isNamePart(c) || "'\".".indexOf(c) >= 0;
	}

	private static @Nullable Token before(List<Token> tokens, int at) {
		int i = at - 1;
		while (i >= 0 && !tokens.get(i).isCode()) {
			i--;
		}
		return (i >= 0) ? tokens.get(i) : null;
	}

	private static @Nullable Token after(List<Token> tokens, int at) {
		int i = at + 1;
		while (i < tokens.size() && !tokens.get(i).isCode()) {
			i++;
		}
		return (i < tokens.size()) ? tokens.get(i) : null;
	}

	/**
	 * Which brackets are open: those of {@code ARRAY[…]} list values, all others are
	 * subscripts.
	 */
	private static final class Brackets {

		private final Deque<String> open = new ArrayDeque<>();

		private @Nullable Token last;

		boolean isSubscript() {
			return "[".equals(this.open.peek());
		}

		void see(Token token) {
			if (!token.isCode()) {
				return;
			}
			if (token.isSymbol("(")) {
				this.open.push("(");
			}
			else if (token.isSymbol("[")) {
				this.open.push(isConstructor() ? "ARRAY" : "[");
			}
			else if ((token.isSymbol(")") || token.isSymbol("]")) && !this.open.isEmpty()) {
				this.open.pop();
			}
			this.last = token;
		}

		private boolean isConstructor() {
			if (this.last == null || this.last.isWord("ARRAY")) {
				return this.last != null;
			}
			return "ARRAY".equals(this.open.peek()) && (this.last.isSymbol("[") || this.last.isSymbol(","));
		}

	}

}
