package io.migrate.run;

import java.util.List;

import io.migrate.scan.ScannedStatement;
import io.migrate.scan.SqlScript;
import io.migrate.scan.Token;
import io.migrate.scan.TokenCursor;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE INDEX} without the names of index and table: what makes it that index.
 *
 * @param unique whether it is a unique one
 * @param definition from behind the table's name to the end
 */
record IndexText(boolean unique, String definition) {

	/**
	 * Reads a statement; null if it is another one.
	 */
	static @Nullable IndexText of(String sql) {
		List<ScannedStatement> statements = SqlScript.of(sql).statements();
		if (statements.size() != 1) {
			return null;
		}
		ScannedStatement statement = statements.get(0);
		TokenCursor cursor = new TokenCursor(statement);
		if (!cursor.accept("CREATE")) {
			return null;
		}
		boolean unique = cursor.accept("UNIQUE");
		if (!cursor.accept("INDEX") || !cursor.find((token) -> token.isWord("ON"))) {
			return null;
		}
		cursor.skip();
		cursor.accept("ONLY");
		cursor.name();
		Token next = cursor.peek();
		return cursor.atEnd() ? null
				: new IndexText(unique, statement.text().substring(next.offset() - statement.offset()));
	}

	/** The same index on another table. */
	String on(String table, String name) {
		return "CREATE " + (this.unique ? "UNIQUE " : "") + "INDEX " + name + " ON " + table + " " + this.definition;
	}

}
