package io.migrate.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.session.Session;

/**
 * The catalog queries, one for each kind of object. In their text
 * <code>${15: a | b}</code> stands for {@code a} from version 15 on and for {@code b}
 * before it, and <code>${schemas}</code> for the condition on the schema {@code n}.
 */
enum CatalogQuery {

	TABLES("id bigint, schema text, name text, unlogged boolean, child boolean, partition_key text, storage text[], "
			+ "comment text"),

	COLUMNS("table_id bigint, number int, name text, type text, built_in boolean, nullable boolean, identity text, "
			+ "generated text, expression text, collation text, comment text"),

	CONSTRAINTS("table_id bigint, name text, kind text, columns text, deferrable boolean, deferred boolean, "
			+ "validated boolean, no_inherit boolean, definition text, index_columns text, index_keys int, "
			+ "nulls_not_distinct boolean, target_schema text, target text, target_columns text[], on_delete text, "
			+ "on_update text, match text"),

	INDEXES("id bigint, table_id bigint, name text, method text, is_unique boolean, valid boolean, "
			+ "nulls_not_distinct boolean, storage text[], predicate text, included boolean, column_name text, "
			+ "expression text, descending boolean, nulls_first boolean, operator_class text, collation text"),

	SEQUENCES("schema text, name text, type text, start bigint, increment bigint, min bigint, max bigint, "
			+ "cache bigint, cycle boolean, table_id bigint, column_number int, is_identity boolean"),

	OBJECTS("kind text, schema text, name text, words text[], table_name text, comment text, inout_context text");

	private static final Pattern SINCE = Pattern.compile("\\$\\{(\\d+):(.*?)\\s?\\|\\s(.*?)}", Pattern.DOTALL);

	private static final String USERS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

	private static final String SCHEMAS = USERS + " AND coalesce(n.nspname = ANY (nullif(?::text[], '{}')), true)";

	private final String columns;

	CatalogQuery(String columns) {
		this.columns = columns;
	}

	/** The result's columns with their types, for a server that reads it from JSON. */
	String columns() {
		return this.columns.replaceAll("(\\w+) (\\S+?)(,|$)", "\"$1\" $2$3");
	}

	/** What its rows are called where those of several queries stand together. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<Row> read(Session session, int majorVersion, ObjectScope scope) {
		return session.query(sql(majorVersion), scope.schemas()).stream().map(Row::new).toList();
	}

	String sql(int majorVersion) {
		return sql(majorVersion, SCHEMAS);
	}

	/** Without a choice of schemas, and so without a parameter. */
	String sqlOfAll(int majorVersion) {
		return sql(majorVersion, USERS);
	}

	private String sql(int majorVersion, String condition) {
		String text = SINCE.matcher(resource(key() + ".sql"))
			.replaceAll((found) -> Matcher.quoteReplacement(
					(majorVersion >= Integer.parseInt(found.group(1))) ? found.group(2) : found.group(3)));
		return text.replace("${schemas}", condition);
	}

	static String resource(String file) {
		try (InputStream stream = CatalogQuery.class.getResourceAsStream(file)) {
			return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
