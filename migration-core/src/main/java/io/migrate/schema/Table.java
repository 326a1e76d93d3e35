package io.migrate.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table with all that goes when it goes.
 *
 * @param columns in their order
 * @param constraints in the order in which they are to be written
 * @param indexes those that no constraint owns
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		@Nullable String comment, TableTraits traits) {

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		Map<String, Column> seen = new LinkedHashMap<>();
		for (Column column : columns) {
			if (seen.put(column.name(), column) != null) {
				throw new IllegalArgumentException("table '" + name + "' has column '" + column.name() + "' twice");
			}
		}
	}

	public static Table of(QualifiedName name, List<Column> columns, List<Constraint> constraints) {
		return new Table(name, columns, constraints, List.of(), null, TableTraits.PLAIN);
	}

	public @Nullable Column column(String columnName) {
		return this.columns.stream().filter((column) -> column.name().equals(columnName)).findFirst().orElse(null);
	}

	public @Nullable PrimaryKey primaryKey() {
		return constraints(PrimaryKey.class).findFirst().orElse(null);
	}

	public <C extends Constraint> Stream<C> constraints(Class<C> kind) {
		return this.constraints.stream().filter(kind::isInstance).map(kind::cast);
	}

	public Table withName(QualifiedName value) {
		return new Table(value, this.columns, this.constraints, this.indexes, this.comment, this.traits);
	}

	public Table withColumns(List<Column> value) {
		return new Table(this.name, value, this.constraints, this.indexes, this.comment, this.traits);
	}

	public Table withConstraints(List<Constraint> value) {
		return new Table(this.name, this.columns, value, this.indexes, this.comment, this.traits);
	}

	public Table withIndexes(List<Index> value) {
		return new Table(this.name, this.columns, this.constraints, value, this.comment, this.traits);
	}

	public Table withComment(@Nullable String value) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, value, this.traits);
	}

	public Table withTraits(TableTraits value) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.comment, value);
	}

}
