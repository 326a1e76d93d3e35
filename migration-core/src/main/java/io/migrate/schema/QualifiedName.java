package io.migrate.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a schema object, spelled as PostgreSQL stores it: folded and without
 * quotes.
 *
 * @param schema the schema, or null for the database's default one, the first of its
 * {@code search_path}
 * @param name the object's own name
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

	private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*+)\"|([^.\"]+)");

	private static final Comparator<QualifiedName> ORDER = Comparator
		.comparing(QualifiedName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(QualifiedName::name);

	public QualifiedName {
		if (name.isEmpty() || (schema != null && schema.isEmpty())) {
			throw new IllegalArgumentException("a name must not be empty: '" + schema + "." + name + "'");
		}
	}

	/**
	 * An object of the default schema.
	 */
	public static QualifiedName of(String name) {
		return new QualifiedName(null, name);
	}

	public static QualifiedName of(@Nullable String schema, String name) {
		return new QualifiedName(schema, name);
	}

	/**
	 * Reads what {@link #written()} gives: {@code users}, {@code audit.log}. A part that
	 * itself holds a dot or a quote stands in double quotes, quotes within it twice:
	 * {@code audit."a.b"}. Nothing is folded to lower case.
	 * @throws IllegalArgumentException if the text is no name
	 */
	public static QualifiedName parse(String text) {
		List<String> parts = new ArrayList<>();
		Matcher part = PART.matcher(text);
		int end = 0;
		while (part.find() && part.start() == end && !part.group().isEmpty()) {
			parts.add((part.group(1) != null) ? part.group(1).replace("\"\"", "\"") : part.group(2));
			end = part.end();
			if (end == text.length() || text.charAt(end) != '.') {
				break;
			}
			part.region(++end, text.length());
		}
		if (end != text.length() || parts.isEmpty() || parts.size() > 2 || text.endsWith(".")) {
			throw new IllegalArgumentException("not a name: '" + text + "'; write \"table\" or \"schema.table\", "
					+ "and a part that holds a dot or a quote in quotes of its own");
		}
		return (parts.size() == 2) ? of(parts.get(0), parts.get(1)) : of(parts.get(0));
	}

	/**
	 * The form that {@link #parse} reads.
	 */
	public String written() {
		return (this.schema != null) ? written(this.schema) + "." + written(this.name) : written(this.name);
	}

	private static String written(String part) {
		return (part.indexOf('.') < 0 && part.indexOf('"') < 0) ? part : '"' + part.replace("\"", "\"\"") + '"';
	}

	/**
	 * The same object as seen where {@code defaultSchema} is the default.
	 */
	public QualifiedName relativeTo(String defaultSchema) {
		return defaultSchema.equals(this.schema) ? of(this.name) : this;
	}

	/**
	 * Another object of the same schema.
	 */
	public QualifiedName sibling(String otherName) {
		return new QualifiedName(this.schema, otherName);
	}

	@Override
	public int compareTo(QualifiedName other) {
		return ORDER.compare(this, other);
	}

	/**
	 * For people: unquoted, with the schema where it is not the default one.
	 */
	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
