package io.migrate.history;

import java.util.List;
import java.util.StringJoiner;

import io.migrate.plan.VersionChange;
import org.jspecify.annotations.Nullable;

/**
 * Changes of {@code migrate_version} as SQL.
 */
final class VersionSql {

	private VersionSql() {
	}

	/**
	 * Puts the changes before a statement that does its work only when each of them found
	 * its row.
	 * @param statement an INSERT … SELECT without WHERE, or an UPDATE with one
	 * @param parameters gets those of the changes
	 */
	static String moving(HistoryNames names, List<VersionChange> changes, String statement,
			List<@Nullable Object> parameters) {
		if (changes.isEmpty()) {
			return statement;
		}
		StringJoiner moves = new StringJoiner(", ");
		StringJoiner count = new StringJoiner(" + ");
		for (int i = 0; i < changes.size(); i++) {
			moves.add("v" + i + " AS (" + move(names, changes.get(i), parameters) + " RETURNING 1)");
			count.add("(SELECT count(*) FROM v" + i + ")");
		}
		return "WITH " + moves + " " + statement + (statement.contains(" WHERE ") ? " AND " : " WHERE ") + count + " = "
				+ changes.size();
	}

	private static String move(HistoryNames names, VersionChange change, List<@Nullable Object> parameters) {
		if (change.removed() == null) {
			parameters.add(change.added());
			return "INSERT INTO " + names.version() + " (revision) SELECT ?::text";
		}
		if (change.added() == null) {
			parameters.add(change.removed());
			return "DELETE FROM " + names.version() + " WHERE revision = ?::text";
		}
		parameters.add(change.added());
		parameters.add(change.removed());
		return "UPDATE " + names.version() + " SET revision = ?::text WHERE revision = ?::text";
	}

}
