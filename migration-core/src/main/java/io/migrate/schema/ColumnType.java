package io.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A column's type in the one spelling that the project uses, so that equal types are
 * equal values however they were written. {@link ColumnTypeParser} reads every spelling,
 * also that of {@code format_type}.
 *
 * @param schema the schema of a user-defined type; null for built-in ones and those of
 * the default schema
 * @param name PostgreSQL's name, the shortest usual one: {@code varchar}, {@code bigint},
 * {@code timestamptz}, {@code char}; unquoted, folded
 * @param modifiers what stands in parentheses: length, precision, scale; for
 * {@code interval} also its fields
 * @param dimensions array dimensions: 0 for a scalar; PostgreSQL does not tell 1 from
 * more, and neither do comparisons
 * @param builtIn whether the name is one of {@code pg_catalog}'s
 */
public record ColumnType(@Nullable String schema, String name, List<String> modifiers, int dimensions,
		boolean builtIn) {

	public ColumnType {
		modifiers = List.copyOf(modifiers);
		dimensions = Math.min(dimensions, 1);
	}

	/**
	 * A built-in type.
	 * @param name in the spelling above
	 * @param modifiers length, precision, scale
	 */
	public static ColumnType builtIn(String name, String... modifiers) {
		return new ColumnType(null, name, List.of(modifiers), 0, true);
	}

	/**
	 * A type that the database's users made: an enum, a domain, a composite type.
	 */
	public static ColumnType userDefined(QualifiedName name) {
		return new ColumnType(name.schema(), name.name(), List.of(), 0, false);
	}

	/**
	 * Reads any of PostgreSQL's spellings.
	 */
	public static ColumnType parse(String text) {
		return ColumnTypeParser.parse(text);
	}

	public ColumnType array() {
		return new ColumnType(this.schema, this.name, this.modifiers, 1, this.builtIn);
	}

	public ColumnType element() {
		return new ColumnType(this.schema, this.name, this.modifiers, 0, this.builtIn);
	}

	public boolean isArray() {
		return this.dimensions > 0;
	}

	/**
	 * The name of a user-defined type, null for a built-in one.
	 */
	public @Nullable QualifiedName userDefinedName() {
		return this.builtIn ? null : new QualifiedName(this.schema, this.name);
	}

	public ColumnType relativeTo(String defaultSchema) {
		return defaultSchema.equals(this.schema)
				? new ColumnType(null, this.name, this.modifiers, this.dimensions, this.builtIn) : this;
	}

	/**
	 * For people: {@code varchar(20)}, {@code numeric(10,2)[]}, unquoted. SQL is written
	 * by {@code sql.Identifiers}.
	 */
	@Override
	public String toString() {
		String prefix = (this.schema != null) ? this.schema + "." : "";
		String suffix = this.modifiers.isEmpty() ? "" : "(" + String.join(",", this.modifiers) + ")";
		return prefix + this.name + suffix + (isArray() ? "[]" : "");
	}

}
