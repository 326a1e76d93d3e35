package io.migrate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.migrate.history.SqlText;
import io.migrate.schema.QualifiedName;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * The primary key along which a table is worked off.
 *
 * @param columns quoted; none where the table has no primary key
 * @param types their types in SQL
 */
record BackfillKey(QualifiedName table, List<String> columns, List<String> types) {

	private static final String COLUMNS = """
			SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type
			FROM pg_index x CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY k(attnum, n)
			JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum
			WHERE x.indrelid = to_regclass(?::text) AND x.indisprimary AND k.n <= x.indnkeyatts ORDER BY k.n""";

	static BackfillKey of(Session session, QualifiedName table) {
		List<Map<String, @Nullable Object>> rows = session.query(COLUMNS, SqlText.name(table));
		return new BackfillKey(table,
				rows.stream()
					.map((row) -> SqlText.identifier((String) Objects.requireNonNull(row.get("name"))))
					.toList(),
				rows.stream().map((row) -> (String) Objects.requireNonNull(row.get("type"))).toList());
	}

	boolean isEmpty() {
		return this.columns.isEmpty();
	}

	/** The greatest key there is, null where the table is empty. */
	@Nullable List<String> last(Session session) {
		return key(session, select() + " ORDER BY " + order(" DESC") + " LIMIT 1");
	}

	/**
	 * The key with which a batch ends, null where no rows are left.
	 * @param after where the batch before ended, null at the beginning
	 * @param end beyond which no row is looked at
	 */
	@Nullable List<String> next(Session session, @Nullable List<String> after, List<String> end, int size) {
		String batch = "SELECT " + order("") + " FROM " + SqlText.name(this.table) + " WHERE " + within(after, end)
				+ " ORDER BY " + order("") + " LIMIT " + size;
		return key(session,
				"SELECT " + texts() + " FROM (" + batch + ") batch ORDER BY " + order(" DESC") + " LIMIT 1");
	}

	/** The condition that a row lies behind one key and not behind another. */
	String within(@Nullable List<String> after, List<String> end) {
		String upper = row() + " <= " + literals(end);
		return (after != null) ? row() + " > " + literals(after) + " AND " + upper : upper;
	}

	private String select() {
		return "SELECT " + texts() + " FROM " + SqlText.name(this.table);
	}

	private String texts() {
		return IntStream.range(0, this.columns.size())
			.mapToObj((i) -> this.columns.get(i) + "::text AS k" + i)
			.collect(Collectors.joining(", "));
	}

	private String row() {
		return "(" + order("") + ")";
	}

	private String order(String suffix) {
		return this.columns.stream().map((column) -> column + suffix).collect(Collectors.joining(", "));
	}

	private String literals(List<String> key) {
		return IntStream.range(0, key.size())
			.mapToObj((i) -> "CAST(" + SqlText.literal(key.get(i)) + " AS " + this.types.get(i) + ")")
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private @Nullable List<String> key(Session session, String sql) {
		List<Map<String, @Nullable Object>> rows = session.query(sql);
		if (rows.isEmpty()) {
			return null;
		}
		List<String> key = new ArrayList<>();
		rows.get(0).values().forEach((value) -> key.add((String) Objects.requireNonNull(value)));
		return key;
	}

}
