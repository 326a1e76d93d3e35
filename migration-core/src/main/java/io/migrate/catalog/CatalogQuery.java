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

	TABLES, COLUMNS, CONSTRAINTS, INDEXES, SEQUENCES, OBJECTS;

	private static final Pattern SINCE = Pattern.compile("\\$\\{(\\d+):(.*?)\\s?\\|\\s(.*?)}", Pattern.DOTALL);

	private static final String SCHEMAS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
			+ " AND coalesce(n.nspname = ANY (nullif(?::text[], '{}')), true)";

	List<Row> read(Session session, int majorVersion, ObjectScope scope) {
		return session.query(sql(majorVersion), scope.schemas()).stream().map(Row::new).toList();
	}

	String sql(int majorVersion) {
		String text = SINCE.matcher(resource())
			.replaceAll((found) -> Matcher.quoteReplacement(
					(majorVersion >= Integer.parseInt(found.group(1))) ? found.group(2) : found.group(3)));
		return text.replace("${schemas}", SCHEMAS);
	}

	private String resource() {
		String file = name().toLowerCase(Locale.ROOT) + ".sql";
		try (InputStream stream = CatalogQuery.class.getResourceAsStream(file)) {
			return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
