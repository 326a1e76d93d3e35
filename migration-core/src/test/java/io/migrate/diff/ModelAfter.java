package io.migrate.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AddEnumValue;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.AlterSequence;
import io.migrate.operation.Backfill;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateSchema;
import io.migrate.operation.CreateSequence;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.DropEnum;
import io.migrate.operation.DropIndex;
import io.migrate.operation.DropSchema;
import io.migrate.operation.DropSequence;
import io.migrate.operation.DropTable;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.RecreateEnum;
import io.migrate.operation.RenameConstraint;
import io.migrate.operation.RenameIndex;
import io.migrate.operation.Review;
import io.migrate.operation.SetComment;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.EnumType;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a schema is after operations, worked out in memory as strictly as PostgreSQL does
 * it: nothing is created on what is not there, dropped while something refers to it, or
 * called as something else is.
 */
final class ModelAfter extends OperationsOfPeople {

	private final SchemaModel model;

	private ModelAfter(SchemaModel model) {
		this.model = model;
	}

	static SchemaModel apply(SchemaModel model, List<Operation> operations) {
		SchemaModel current = model;
		for (Operation operation : operations) {
			try {
				current = operation.accept(new ModelAfter(current));
				Integrity.assertNamesAreUnique(current);
			}
			catch (RuntimeException | AssertionError ex) {
				throw new AssertionError(operation + " cannot be applied: " + ex.getMessage() + "\nof "
						+ String.join("\n", operations.stream().map(Operation::summary).toList()), ex);
			}
		}
		return current;
	}

	@Override
	public SchemaModel visit(CreateSchema operation) {
		Set<String> schemas = new HashSet<>(this.model.schemas());
		assertThat(schemas.add(operation.name())).isTrue();
		return with(schemas, this.model.tables().values(), this.model.sequences().values(),
				this.model.enumTypes().values());
	}

	@Override
	public SchemaModel visit(DropSchema operation) {
		assertThat(Stream.of(this.model.tables(), this.model.sequences(), this.model.enumTypes())
			.flatMap((it) -> it.keySet().stream())
			.map(QualifiedName::schema)).doesNotContain(operation.name());
		Set<String> schemas = new HashSet<>(this.model.schemas());
		assertThat(schemas.remove(operation.name())).isTrue();
		return with(schemas, this.model.tables().values(), this.model.sequences().values(),
				this.model.enumTypes().values());
	}

	@Override
	public SchemaModel visit(CreateTable operation) {
		Table table = operation.table();
		assertThat(this.model.table(table.name())).isNull();
		SchemaModel after = tables((tables) -> tables.put(table.name(), table));
		assertThat(table.name().schema() == null || this.model.schemas().contains(table.name().schema())).isTrue();
		table.columns().forEach((column) -> assertTypeIsThere(column));
		table.constraints(ForeignKey.class).forEach((key) -> Integrity.assertKeyIsThere(after, key));
		return after;
	}

	@Override
	public SchemaModel visit(DropTable operation) {
		Table there = table(operation.name());
		assertThat(operation.content()).isEqualTo(there);
		this.model.tables()
			.values()
			.stream()
			.filter((it) -> it != there)
			.forEach((it) -> assertThat(it.constraints(ForeignKey.class))
				.noneMatch((key) -> key.references().equals(operation.name())));
		return tables((tables) -> tables.remove(operation.name()));
	}

	@Override
	public SchemaModel visit(AddColumn operation) {
		assertTypeIsThere(operation.column());
		return change(operation.table(), (table) -> {
			List<Column> columns = new ArrayList<>(table.columns());
			columns.add(operation.column());
			return table.withColumns(columns);
		});
	}

	@Override
	public SchemaModel visit(DropColumn operation) {
		return change(operation.table(), (table) -> {
			assertThat(operation.content()).isEqualTo(table.column(operation.name()));
			assertThat(table.constraints()).noneMatch((it) -> mentions(it, table, operation.name()));
			assertThat(table.indexes()).noneMatch((it) -> Definitions.columns(it).contains(operation.name()));
			return table
				.withColumns(table.columns().stream().filter((it) -> !it.name().equals(operation.name())).toList());
		});
	}

	@Override
	public SchemaModel visit(AlterColumn operation) {
		return change(operation.table(), (table) -> table.withColumns(table.columns()
			.stream()
			.map((it) -> it.name().equals(operation.column()) ? ColumnAfter.apply(table, it, operation.changes()) : it)
			.toList()));
	}

	@Override
	public SchemaModel visit(AddConstraint operation) {
		SchemaModel after = change(operation.table(), (table) -> {
			List<Constraint> constraints = new ArrayList<>(table.constraints());
			assertThat(Definitions.columns(operation.constraint(), table)).allMatch((it) -> table.column(it) != null);
			constraints.add(operation.constraint());
			boolean key = operation.constraint() instanceof PrimaryKey;
			assertThat(key && table.primaryKey() != null).isFalse();
			return table.withConstraints(constraints)
				.withColumns(table.columns()
					.stream()
					.map((it) -> (key && operation.constraint() instanceof PrimaryKey primary
							&& primary.columns().contains(it.name())) ? it.withNullable(false) : it)
					.toList());
		});
		if (operation.constraint() instanceof ForeignKey key) {
			Integrity.assertKeyIsThere(after, key);
		}
		return after;
	}

	@Override
	public SchemaModel visit(DropConstraint operation) {
		SchemaModel after = change(operation.table(), (table) -> {
			List<Constraint> constraints = new ArrayList<>(table.constraints());
			assertThat(constraints.remove(operation.content())).isTrue();
			assertThat(Objects.requireNonNull(operation.content()).name()).isEqualTo(operation.name());
			return table.withConstraints(constraints);
		});
		after.tables()
			.values()
			.forEach((it) -> it.constraints(ForeignKey.class).forEach((key) -> Integrity.assertKeyIsThere(after, key)));
		return after;
	}

	@Override
	public SchemaModel visit(RenameConstraint operation) {
		return change(operation.table(),
				(table) -> table.withConstraints(table.constraints()
					.stream()
					.map((it) -> operation.name().equals(it.name()) ? it.withName(operation.newName()) : it)
					.toList()));
	}

	@Override
	public SchemaModel visit(CreateIndex operation) {
		return change(operation.table(), (table) -> {
			assertThat(operation.index().parts())
				.allMatch((it) -> it.column() == null || table.column(it.column()) != null);
			return table.withIndexes(Stream.concat(table.indexes().stream(), Stream.of(operation.index())).toList());
		});
	}

	@Override
	public SchemaModel visit(DropIndex operation) {
		return change(operation.table(), (table) -> {
			List<Index> indexes = new ArrayList<>(table.indexes());
			assertThat(indexes.remove(operation.content())).isTrue();
			return table.withIndexes(indexes);
		});
	}

	@Override
	public SchemaModel visit(RenameIndex operation) {
		return change(operation.table(),
				(table) -> table.withIndexes(table.indexes()
					.stream()
					.map((it) -> operation.name().equals(it.name()) ? it.withName(operation.newName()) : it)
					.toList()));
	}

	@Override
	public SchemaModel visit(CreateEnum operation) {
		assertThat(this.model.enumTypes()).doesNotContainKey(operation.type().name());
		return enums((types) -> types.put(operation.type().name(), operation.type()));
	}

	@Override
	public SchemaModel visit(DropEnum operation) {
		assertThat(this.model.tables().values().stream().flatMap((it) -> it.columns().stream()))
			.noneMatch((it) -> operation.name().equals(it.type().userDefinedName()));
		assertThat(this.model.enumTypes().get(operation.name())).isEqualTo(operation.content());
		return enums((types) -> types.remove(operation.name()));
	}

	@Override
	public SchemaModel visit(AddEnumValue operation) {
		List<String> before = new ArrayList<>(operation.type().values());
		before.remove(operation.value());
		assertThat(Objects.requireNonNull(this.model.enumTypes().get(operation.type().name())).values())
			.isEqualTo(before);
		return enums((types) -> types.put(operation.type().name(), operation.type()));
	}

	@Override
	public SchemaModel visit(RecreateEnum operation) {
		assertThat(this.model.enumTypes().get(operation.from().name())).isEqualTo(operation.from());
		operation.uses()
			.forEach((use) -> assertThat(Objects.requireNonNull(table(use.table()).column(use.column())).defaultValue())
				.isEqualTo(use.defaultValue()));
		long uses = this.model.tables()
			.values()
			.stream()
			.flatMap((it) -> it.columns().stream())
			.filter((it) -> operation.from().name().equals(it.type().userDefinedName()))
			.count();
		assertThat(operation.uses()).hasSize((int) uses);
		return enums((types) -> types.put(operation.to().name(), operation.to()));
	}

	@Override
	public SchemaModel visit(CreateSequence operation) {
		return sequences((all) -> assertThat(all.put(operation.sequence().name(), operation.sequence())).isNull());
	}

	@Override
	public SchemaModel visit(DropSequence operation) {
		return sequences((all) -> assertThat(all.remove(operation.name())).isEqualTo(operation.content()));
	}

	@Override
	public SchemaModel visit(AlterSequence operation) {
		return sequences((all) -> assertThat(all.put(operation.name(), new Sequence(operation.name(), operation.to())))
			.isEqualTo(new Sequence(operation.name(), operation.from())));
	}

	@Override
	public SchemaModel visit(SetComment operation) {
		if (operation.target() == SetComment.Target.TYPE) {
			return enums((types) -> types.compute(operation.name(),
					(name, type) -> new EnumType(name, Objects.requireNonNull(type).values(), operation.to())));
		}
		return change(operation.name(), (table) -> {
			assertThat(table.comment()).isEqualTo(operation.from());
			return table.withComment(operation.to());
		});
	}

	@Override
	public SchemaModel visit(Backfill operation) {
		table(operation.table());
		return this.model;
	}

	@Override
	public SchemaModel visit(Review operation) {
		return this.model;
	}

	@Override
	public SchemaModel visit(ExecuteSql operation) {
		return this.model;
	}

	private Table table(QualifiedName name) {
		return Objects.requireNonNull(this.model.table(name), () -> "no table " + name);
	}

	private SchemaModel change(QualifiedName name, UnaryOperator<Table> change) {
		Table changed = change.apply(table(name));
		return tables((tables) -> tables.put(name, changed));
	}

	private static boolean mentions(Constraint constraint, Table table, String column) {
		return Definitions.columns(constraint, table).contains(column);
	}

	private void assertTypeIsThere(Column column) {
		QualifiedName name = column.type().userDefinedName();
		assertThat(name == null || this.model.enumTypes().containsKey(name)).isTrue();
	}

	private SchemaModel tables(Consumer<TreeMap<QualifiedName, Table>> change) {
		TreeMap<QualifiedName, Table> tables = new TreeMap<>(this.model.tables());
		change.accept(tables);
		return this.model.withTables(tables.values());
	}

	private SchemaModel sequences(Consumer<TreeMap<QualifiedName, Sequence>> change) {
		TreeMap<QualifiedName, Sequence> all = new TreeMap<>(this.model.sequences());
		change.accept(all);
		return with(this.model.schemas(), this.model.tables().values(), all.values(), this.model.enumTypes().values());
	}

	private SchemaModel enums(Consumer<TreeMap<QualifiedName, EnumType>> change) {
		TreeMap<QualifiedName, EnumType> all = new TreeMap<>(this.model.enumTypes());
		change.accept(all);
		return with(this.model.schemas(), this.model.tables().values(), this.model.sequences().values(), all.values());
	}

	private SchemaModel with(Collection<String> schemas, Collection<Table> tables, Collection<Sequence> sequences,
			Collection<EnumType> types) {
		return SchemaModel.of(schemas, tables, sequences, types, this.model.auxiliaryObjects());
	}

}
