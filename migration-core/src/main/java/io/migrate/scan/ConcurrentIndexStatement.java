package io.migrate.scan;

import java.util.List;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE [UNIQUE] INDEX CONCURRENTLY} or {@code DROP INDEX CONCURRENTLY} with a
 * literal name: what has to be known of it to finish it after it was interrupted, when an
 * invalid index may be left (manual, {@code CREATE INDEX}, "Building Indexes
 * Concurrently").
 *
 * @param index the index; one that is created lies in its table's schema
 * @param table null for a drop
 * @param guarded whether it says IF [NOT] EXISTS
 */
public record ConcurrentIndexStatement(QualifiedName index, @Nullable QualifiedName table, boolean guarded) {

	/**
	 * Whether the index is dropped rather than built.
	 */
	public boolean drop() {
		return this.table == null;
	}

	/**
	 * Reads a text that is to hold such a statement and nothing else; null if it does
	 * not.
	 */
	public static @Nullable ConcurrentIndexStatement of(String sql) {
		List<ScannedStatement> statements = SqlScript.of(sql).statements();
		return (statements.size() == 1) ? of(statements.get(0)) : null;
	}

	/**
	 * Reads a statement; null if it is another one, or leaves the name to PostgreSQL.
	 */
	public static @Nullable ConcurrentIndexStatement of(ScannedStatement statement) {
		TokenCursor cursor = new TokenCursor(statement);
		if (cursor.accept("DROP", "INDEX", "CONCURRENTLY")) {
			return drop(cursor);
		}
		boolean create = cursor.accept("CREATE", "INDEX", "CONCURRENTLY")
				|| cursor.accept("CREATE", "UNIQUE", "INDEX", "CONCURRENTLY");
		return create ? create(cursor) : null;
	}

	private static @Nullable ConcurrentIndexStatement drop(TokenCursor cursor) {
		boolean guarded = cursor.accept("IF", "EXISTS");
		QualifiedName index = cursor.name();
		cursor.acceptAny("CASCADE", "RESTRICT");
		return (index != null && cursor.atEnd()) ? new ConcurrentIndexStatement(index, null, guarded) : null;
	}

	private static @Nullable ConcurrentIndexStatement create(TokenCursor cursor) {
		boolean guarded = cursor.accept("IF", "NOT", "EXISTS");
		if (cursor.peek().isWord("ON")) {
			return null;
		}
		QualifiedName index = cursor.name();
		if (index == null || index.schema() != null || !cursor.accept("ON")) {
			return null;
		}
		cursor.accept("ONLY");
		QualifiedName table = cursor.name();
		return (table != null) ? new ConcurrentIndexStatement(table.sibling(index.name()), table, guarded) : null;
	}

}
