package io.migrate.schema;

import java.util.Comparator;

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
