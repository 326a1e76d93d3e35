package io.migrate.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
		Set<String> seen = new HashSet<>();
		for (Column column : columns) {
			if (!seen.add(column.name())) {
				throw new IllegalArgumentException("table '" + name + "' has column '" + column.name() + "' twice");
			}
		}
	}

	public static Table of(QualifiedName name, List<Column> columns, List<Constraint> constraints) {
		return new Table(name, columns, constraints, List.of(), null, TableTraits.PLAIN);
	}

	public @Nullable Column column(String columnName) {
		for (Column column : this.columns) {
			if (column.name().equals(columnName)) {
				return column;
			}
		}
		return null;
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

	/** The same with other constraints and indexes. */
	public Table withMembers(List<Constraint> newConstraints, List<Index> newIndexes) {
		return new Table(this.name, this.columns, newConstraints, newIndexes, this.comment, this.traits);
	}

	public Table withComment(@Nullable String value) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, value, this.traits);
	}

	public Table withTraits(TableTraits value) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.comment, value);
	}

}
