package io.migrate.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.migrate.scan.Tokens;
import io.migrate.session.Session;

/**
 * All that the catalog queries find, as one JSON value that can be stored and read again.
 * PostgreSQL writes and reads it, and what the rows mean is decided when they are read,
 * by the same code that reads a catalog: what was stored and what is there now can only
 * differ where the database does.
 */
public final class CatalogRows {

	private CatalogRows() {
	}

	/**
	 * The SQL of the value, to be computed with the {@link CatalogView} taken.
	 */
	public static String sql(int majorVersion) {
		return Arrays.stream(CatalogQuery.values())
			.map((query) -> "'" + query.key() + "', (SELECT coalesce(json_agg(q), '[]') FROM (\n"
					+ query.sqlOfAll(majorVersion) + "\n) q)")
			.collect(Collectors.joining(",\n", "json_build_object(", ")"));
	}

	/**
	 * Which queries have been asked of which version of the server, and with which view:
	 * values of different forms tell nothing about each other.
	 */
	public static String form(int majorVersion) {
		return majorVersion + "/"
				+ Integer.toHexString(Tokens.normalized(CatalogView.SPELLING + sql(majorVersion)).hashCode());
	}

	static List<Row> read(Session session, CatalogQuery query, String source) {
		return session
			.query("SELECT * FROM json_to_recordset((" + source + ") -> '" + query.key() + "') AS x (" + query.columns()
					+ ")")
			.stream()
			.map(Row::new)
			.toList();
	}

}
