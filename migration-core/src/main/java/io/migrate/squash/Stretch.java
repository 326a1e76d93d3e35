package io.migrate.squash;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AddEnumValue;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateSchema;
import io.migrate.operation.CreateSequence;
import io.migrate.operation.CreateTable;
import io.migrate.operation.Operation;
import io.migrate.operation.SetComment;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.QualifiedName;

/**
 * The operations between two that may become one. What is not known here is taken to
 * depend on everything: SQL and code that see data, and whatever takes something away,
 * whose name may be given to something else.
 */
record Stretch(List<Operation> operations) {

	private static final Set<Class<? extends Operation>> OF_TABLES = Set.of(CreateTable.class, AddColumn.class,
			AddConstraint.class, CreateIndex.class);

	private static final Set<Class<? extends Operation>> OF_SCHEMA = Set.of(CreateSchema.class, CreateEnum.class,
			AddEnumValue.class, CreateSequence.class, SetComment.class);

	Stretch {
		operations = List.copyOf(operations);
	}

	/** Whether it only makes what was not there. */
	boolean onlyAdds() {
		return this.operations.stream()
			.map(Operation::getClass)
			.allMatch((kind) -> OF_TABLES.contains(kind) || OF_SCHEMA.contains(kind));
	}

	/** Whether it only makes tables, and what belongs to tables. */
	boolean onlyAddsToTables() {
		return this.operations.stream().map(Operation::getClass).allMatch(OF_TABLES::contains);
	}

	/** Whether nothing in it is on a table, or refers to it. */
	boolean spares(QualifiedName table) {
		return this.operations.stream().noneMatch((operation) -> touches(operation, table));
	}

	/** The operations on a table. */
	Stretch on(QualifiedName table) {
		return new Stretch(this.operations.stream().filter((operation) -> isOn(operation, table)).toList());
	}

	/** All others. */
	Stretch beside(QualifiedName table) {
		return new Stretch(this.operations.stream().filter((operation) -> !isOn(operation, table)).toList());
	}

	boolean consistsOf(Class<? extends Operation> kind) {
		return this.operations.stream().allMatch(kind::isInstance);
	}

	boolean isEmpty() {
		return this.operations.isEmpty();
	}

	static boolean isOn(Operation operation, QualifiedName table) {
		return table.equals(operation.object().object());
	}

	/** With and without its schema a name may mean the same table. */
	private static boolean touches(Operation operation, QualifiedName table) {
		QualifiedName object = operation.object().object();
		return (object != null && object.name().equals(table.name()))
				|| references(operation).anyMatch((name) -> name.name().equals(table.name()));
	}

	static Stream<QualifiedName> references(Operation operation) {
		Stream<Constraint> constraints = (operation instanceof CreateTable create)
				? create.table().constraints().stream()
				: (operation instanceof AddConstraint add) ? Stream.of(add.constraint()) : Stream.of();
		return constraints.filter(ForeignKey.class::isInstance).map(ForeignKey.class::cast).map(ForeignKey::references);
	}

}
