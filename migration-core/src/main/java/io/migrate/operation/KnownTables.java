package io.migrate.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What a list of operations tells of tables: all of those that it creates, some columns,
 * constraints and indexes of others.
 */
final class KnownTables {

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	private final Set<QualifiedName> created = new HashSet<>();

	void create(Table table) {
		this.tables.put(table.name(), table);
		this.created.add(table.name());
	}

	/** Forgets it, also where it is not clear any more what it is. */
	void forget(QualifiedName table) {
		this.tables.remove(table);
		this.created.remove(table);
	}

	/** All of a table, null unless it was created here. */
	@Nullable Table table(QualifiedName name) {
		return this.created.contains(name) ? this.tables.get(name) : null;
	}

	@Nullable Column column(QualifiedName table, String name) {
		return part(table).column(name);
	}

	@Nullable Constraint constraint(QualifiedName table, String name) {
		return part(table).constraints().stream().filter(named(name)).findFirst().orElse(null);
	}

	@Nullable Index index(QualifiedName table, String name) {
		return part(table).indexes().stream().filter((index) -> name.equals(index.name())).findFirst().orElse(null);
	}

	void addColumn(QualifiedName table, Column column) {
		removeColumn(table, column.name());
		edit(table, (known) -> known.withColumns(with(known.columns(), column)));
	}

	void changeColumn(QualifiedName table, String name, UnaryOperator<Column> change) {
		edit(table,
				(known) -> known.withColumns(known.columns()
					.stream()
					.map((column) -> column.name().equals(name) ? change.apply(column) : column)
					.toList()));
	}

	/**
	 * Takes a column away with the constraints and indexes that PostgreSQL takes away
	 * with it (manual, {@code ALTER TABLE … DROP COLUMN}).
	 */
	void removeColumn(QualifiedName table, String name) {
		edit(table,
				(known) -> known.withColumns(without(known.columns(), (column) -> column.name().equals(name)))
					.withConstraints(without(known.constraints(), (constraint) -> columns(constraint).contains(name)))
					.withIndexes(without(known.indexes(), (index) -> columns(index).contains(name))));
	}

	void addConstraint(QualifiedName table, Constraint constraint) {
		edit(table, (known) -> known.withConstraints(with(known.constraints(), constraint)));
	}

	void removeConstraint(QualifiedName table, String name) {
		edit(table, (known) -> known.withConstraints(without(known.constraints(), named(name))));
	}

	void validate(QualifiedName table, String name) {
		changeConstraint(table, name, (constraint) -> (constraint instanceof Check check) ? check.withValidated(true)
				: (constraint instanceof ForeignKey key) ? key.withValidated(true) : constraint);
	}

	void changeConstraint(QualifiedName table, String name, UnaryOperator<Constraint> change) {
		edit(table,
				(known) -> known.withConstraints(known.constraints()
					.stream()
					.map((constraint) -> named(name).test(constraint) ? change.apply(constraint) : constraint)
					.toList()));
	}

	void addIndex(QualifiedName table, Index index) {
		edit(table, (known) -> known.withIndexes(with(known.indexes(), index)));
	}

	void removeIndex(QualifiedName table, String name) {
		edit(table, (known) -> known.withIndexes(without(known.indexes(), (index) -> name.equals(index.name()))));
	}

	void comment(QualifiedName table, @Nullable String comment) {
		edit(table, (known) -> known.withComment(comment));
	}

	private Table part(QualifiedName name) {
		Table known = this.tables.get(name);
		return (known != null) ? known : Table.of(name, List.of(), List.of());
	}

	private void edit(QualifiedName name, UnaryOperator<Table> change) {
		this.tables.put(name, change.apply(part(name)));
	}

	private static Predicate<Constraint> named(String name) {
		return (constraint) -> name.equals(constraint.name());
	}

	private static <T> List<T> with(List<T> values, T value) {
		List<T> more = new ArrayList<>(values);
		more.add(value);
		return more;
	}

	private static <T> List<T> without(List<T> values, Predicate<? super T> gone) {
		return values.stream().filter(gone.negate()).toList();
	}

	private static Collection<String> columns(Index index) {
		List<String> columns = new ArrayList<>(index.include());
		index.parts().stream().map((part) -> part.column()).filter(Objects::nonNull).forEach(columns::add);
		return columns;
	}

	private static Collection<String> columns(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return key.columns();
		}
		List<String> columns = new ArrayList<>();
		if (constraint instanceof PrimaryKey key) {
			columns.addAll(key.columns());
			columns.addAll(key.include());
		}
		if (constraint instanceof Unique unique) {
			columns.addAll(unique.columns());
			columns.addAll(unique.include());
		}
		return columns;
	}

}
