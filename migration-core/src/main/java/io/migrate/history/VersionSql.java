package io.migrate.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
		List<String> moves = new ArrayList<>();
		for (VersionChange change : changes) {
			moves.add("v" + moves.size() + " AS (" + move(names, change, parameters) + " RETURNING 1)");
		}
		String count = IntStream.range(0, moves.size())
			.mapToObj((i) -> "(SELECT count(*) FROM v" + i + ")")
			.collect(Collectors.joining(" + "));
		return "WITH " + String.join(", ", moves) + " " + statement
				+ (statement.contains(" WHERE ") ? " AND " : " WHERE ") + count + " = " + moves.size();
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
