package io.migrate.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.operation.Backfill;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A comment of an SQL revision that means something: {@code -- migrate:keyword argument}.
 * A line that begins with {@code --|} continues the one before it.
 *
 * @param line of the file, from 1
 */
record SqlDirective(String keyword, String argument, int line) {

	static final String CONTINUED = "--|";

	private static final Pattern SHAPE = Pattern.compile("--\\s*migrate:(\\S*)(.*)", Pattern.DOTALL);

	static boolean isDirective(String comment) {
		return SHAPE.matcher(comment).matches();
	}

	static SqlDirective of(String comment, int line) {
		Matcher shape = SHAPE.matcher(comment);
		if (!shape.matches()) {
			throw new IllegalArgumentException("not a directive: " + comment);
		}
		return new SqlDirective(shape.group(1), shape.group(2).strip(), line);
	}

	/**
	 * What it stands for.
	 * @throws IllegalArgumentException if it stands for nothing
	 */
	Operation operation() {
		return switch (this.keyword) {
			case "review" -> review();
			case "backfill" -> backfill();
			case "up", "down" -> throw new IllegalArgumentException("There is a second '-- migrate:" + this.keyword
					+ "', or one out of place. Up comes first, then down, each once.");
			default -> throw new IllegalArgumentException("'migrate:" + this.keyword
					+ "' is not known. There are migrate:up, migrate:down, migrate:review and migrate:backfill.");
		};
	}

	private Operation review() {
		Words words = new Words(this.argument);
		QualifiedName table = words.name();
		boolean about = table != null && words.is(":");
		boolean general = this.argument.startsWith(":");
		String question = about ? words.after() : general ? this.argument.substring(1).strip() : this.argument;
		if (question.isEmpty()) {
			throw new IllegalArgumentException("The review asks nothing. Write '-- migrate:review [table:] question'.");
		}
		return new Review(question, about ? table : null);
	}

	private Operation backfill() {
		Words words = new Words(this.argument);
		QualifiedName table = words.name();
		words.skipBlanks();
		if (table == null || !words.is("SET")) {
			throw new IllegalArgumentException(
					"The backfill cannot be understood. Write '-- migrate:backfill table SET column = value WHERE "
							+ "condition'.");
		}
		String rest = words.after();
		Token where = outerWhere(rest);
		String assignment = (where != null) ? rest.substring(0, where.offset()).strip() : rest;
		String condition = (where != null) ? rest.substring(where.offset() + where.text().length()).strip() : null;
		if (assignment.isEmpty()) {
			throw new IllegalArgumentException("The backfill sets nothing. Write 'SET column = value'.");
		}
		return new Backfill(table, assignment, condition);
	}

	private static @Nullable Token outerWhere(String sql) {
		int depth = 0;
		for (Token token : SqlScanner.tokens(sql)) {
			depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
			if (depth == 0 && token.isWord("WHERE")) {
				return token;
			}
		}
		return null;
	}

	/**
	 * The words at the beginning of an argument.
	 */
	private static final class Words {

		private final String text;

		private final List<Token> tokens;

		private int at;

		Words(String text) {
			this.text = text;
			this.tokens = SqlScanner.tokens(text);
		}

		/** A name as SQL spells it, folded unless quoted; null where none stands here. */
		@Nullable QualifiedName name() {
			String first = next();
			if (first == null) {
				return null;
			}
			if (this.at < this.tokens.size() && is(".")) {
				this.at++;
				String second = next();
				return (second != null) ? QualifiedName.of(first, second) : null;
			}
			return QualifiedName.of(first);
		}

		boolean is(String word) {
			return this.at < this.tokens.size()
					&& (this.tokens.get(this.at).isSymbol(word) || this.tokens.get(this.at).isWord(word));
		}

		void skipBlanks() {
			while (this.at < this.tokens.size() && !this.tokens.get(this.at).isCode()) {
				this.at++;
			}
		}

		/** What follows the present word. */
		String after() {
			Token token = this.tokens.get(this.at);
			return this.text.substring(token.offset() + token.text().length()).strip();
		}

		private @Nullable String next() {
			String name = (this.at < this.tokens.size()) ? this.tokens.get(this.at).identifier() : null;
			this.at++;
			return (name == null || name.isEmpty()) ? null : name;
		}

	}

}
