package io.migrate.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.DropEnum;
import io.migrate.operation.DropIndex;
import io.migrate.operation.DropTable;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.RenameColumn;
import io.migrate.operation.RenameTable;
import io.migrate.operation.SetComment;
import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.EnumType;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * Revisions as a team might write them one after the other, from a seed: each operation
 * is one that PostgreSQL carries out where those before it have been.
 */
final class RandomChain {

	private static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("GOOD", "BAD"), null);

	private static final List<String> TYPES = List.of("integer", "bigint", "varchar(20)", "text", "timestamptz",
			"jsonb", "text[]");

	private final Random random;

	private final Map<String, Table> tables = new TreeMap<>();

	private boolean mood;

	private int names;

	private final List<Supplier<Stream<Operation>>> kinds = List.of(this::createTable, this::createTable,
			this::addColumn, this::addColumn, this::addColumn, this::alterColumn, this::alterColumn, this::addUnique,
			this::addCheck, this::addForeignKey, this::createIndex, this::dropColumn, this::dropColumn,
			this::dropConstraint, this::dropIndex, this::dropTable, this::comment, this::mood, this::sql,
			this::renameColumn, this::renameTable);

	RandomChain(long seed) {
		this.random = new Random(seed);
	}

	/** The operations of the next revision. */
	List<Operation> revision() {
		List<Operation> operations = new ArrayList<>();
		while (operations.size() < 6) {
			one(this.kinds).get().forEach(operations::add);
		}
		return operations;
	}

	private Stream<Operation> createTable() {
		String name = "t" + this.random.nextInt(4);
		if (this.tables.containsKey(name)) {
			return Stream.of();
		}
		Table table = Table.of(QualifiedName.of(name),
				List.of(Column.of("id", ColumnType.parse("bigint")).withNullable(false),
						Column.of("n", ColumnType.parse("integer"))),
				this.random.nextBoolean() ? List.of(PrimaryKey.of(name("pk"), List.of("id"))) : List.of());
		this.tables.put(name, table);
		return Stream.of(new CreateTable(table));
	}

	private Stream<Operation> dropTable() {
		return of(this.tables.values().stream().filter((it) -> !isReferenced(it))).map((table) -> {
			this.tables.remove(table.name().name());
			return new DropTable(table.name(), table);
		});
	}

	private Stream<Operation> addColumn() {
		return of(this.tables.values().stream()).map((table) -> {
			Column column = Column.of(name("c"), (this.mood && this.random.nextInt(3) == 0)
					? ColumnType.userDefined(MOOD.name()) : ColumnType.parse(one(TYPES)));
			if (column.type().name().equals("integer") && this.random.nextBoolean()) {
				column = column.withDefault("7").withNullable(this.random.nextBoolean());
			}
			Column added = (this.random.nextInt(4) == 0) ? column.withComment("told") : column;
			edit(table, (it) -> it.withColumns(with(it.columns(), added)));
			return new AddColumn(table.name(), added);
		});
	}

	private Stream<Operation> dropColumn() {
		return freeColumn().map((place) -> {
			edit(place.table(), (it) -> it.withColumns(without(it.columns(), place.column())));
			return new DropColumn(place.table().name(), place.column().name(), place.column());
		});
	}

	private Stream<Operation> alterColumn() {
		return freeColumn().map((place) -> {
			Column column = place.column();
			ColumnChange change = switch (this.random.nextInt(3)) {
				case 0 -> new ColumnChange.SetColumnComment(column.comment(), name("said"));
				case 1 -> (column.type().name().equals("integer"))
						? new ColumnChange.SetDefault(column.defaultValue(), String.valueOf(this.names))
						: new ColumnChange.SetColumnComment(column.comment(), null);
				default -> (column.type().name().equals("varchar"))
						? new ColumnChange.SetType(column.type(), ColumnType.parse("varchar(40)"), null, null)
						: column.nullable() ? new ColumnChange.SetColumnComment(column.comment(), "null")
								: new ColumnChange.SetNullable(true);
			};
			Column changed = change.applyTo(column);
			edit(place.table(), (it) -> it
				.withColumns(it.columns().stream().map((other) -> other.equals(column) ? changed : other).toList()));
			return new AlterColumn(place.table().name(), column.name(), List.of(change));
		});
	}

	private Stream<Operation> addUnique() {
		// CREATE TABLE, when a drop is taken back, makes one of equal keys
		return of(this.tables.values().stream().filter((it) -> it.constraints(Unique.class).findAny().isEmpty()))
			.flatMap((table) -> constraint(table, Unique.of(name("uq"), List.of("n"))));
	}

	private Stream<Operation> addCheck() {
		return of(this.tables.values().stream()).flatMap(
				(table) -> constraint(table, Check.of(name("ck"), "n > " + this.random.nextInt(9) + " OR n IS NULL")));
	}

	private Stream<Operation> addForeignKey() {
		return of(this.tables.values().stream().filter((it) -> it.primaryKey() != null))
			.flatMap((target) -> of(this.tables.values().stream()).flatMap((table) -> constraint(table,
					ForeignKey.of(name("fk"), List.of("n"), target.name(), List.of("id")))));
	}

	private Stream<Operation> constraint(Table table, Constraint constraint) {
		edit(table, (it) -> it.withConstraints(with(it.constraints(), constraint)));
		return Stream.of(new AddConstraint(table.name(), constraint, this.random.nextBoolean()));
	}

	private Stream<Operation> dropConstraint() {
		return of(this.tables.values().stream())
			.flatMap((table) -> of(table.constraints().stream().filter((it) -> !(it instanceof PrimaryKey)))
				.map((constraint) -> {
					edit(table, (it) -> it.withConstraints(without(it.constraints(), constraint)));
					return new DropConstraint(table.name(), String.valueOf(constraint.name()), constraint);
				}));
	}

	private Stream<Operation> createIndex() {
		return of(this.tables.values().stream()).map((table) -> {
			Index index = Index.of(name("ix"), List.of(IndexPart.column("n")));
			edit(table, (it) -> it.withIndexes(with(it.indexes(), index)));
			return new CreateIndex(table.name(), index, this.random.nextBoolean());
		});
	}

	private Stream<Operation> dropIndex() {
		return of(this.tables.values().stream()).flatMap((table) -> of(table.indexes().stream()).map((index) -> {
			edit(table, (it) -> it.withIndexes(without(it.indexes(), index)));
			return new DropIndex(table.name(), String.valueOf(index.name()), index, this.random.nextBoolean());
		}));
	}

	private Stream<Operation> comment() {
		return of(this.tables.values().stream()).map((table) -> {
			String said = name("said");
			edit(table, (it) -> it.withComment(said));
			return new SetComment(SetComment.Target.TABLE, table.name(), table.comment(), said);
		});
	}

	private Stream<Operation> mood() {
		if (!this.mood) {
			this.mood = true;
			return Stream.of(new CreateEnum(MOOD));
		}
		boolean used = this.tables.values()
			.stream()
			.flatMap((table) -> table.columns().stream())
			.anyMatch((column) -> !column.type().builtIn());
		this.mood = used;
		return used ? Stream.of() : Stream.of(new DropEnum(MOOD.name(), MOOD));
	}

	private Stream<Operation> sql() {
		return of(this.tables.values().stream()).map((table) -> {
			int id = this.names++ + 100;
			return new ExecuteSql("INSERT INTO " + table.name() + " (id) VALUES (" + id + ")",
					"DELETE FROM " + table.name() + " WHERE id = " + id);
		});
	}

	private Stream<Operation> renameColumn() {
		return freeColumn().map((place) -> {
			String name = name("c");
			edit(place.table(),
					(it) -> it.withColumns(it.columns()
						.stream()
						.map((column) -> column.equals(place.column()) ? column.withName(name) : column)
						.toList()));
			return new RenameColumn(place.table().name(), place.column().name(), name);
		});
	}

	private Stream<Operation> renameTable() {
		return of(this.tables.values().stream().filter((it) -> !isReferenced(it))).map((table) -> {
			String name = name("r");
			this.tables.remove(table.name().name());
			this.tables.put(name, table.withName(QualifiedName.of(name)));
			return new RenameTable(table.name(), name);
		});
	}

	/** One that nothing is made of. */
	private Stream<Place> freeColumn() {
		return of(this.tables.values().stream()).flatMap(
				(table) -> of(table.columns().stream().filter((column) -> !List.of("id", "n").contains(column.name())))
					.map((column) -> new Place(table, column)));
	}

	private boolean isReferenced(Table table) {
		return this.tables.values()
			.stream()
			.flatMap((it) -> it.constraints(ForeignKey.class))
			.anyMatch((key) -> key.references().equals(table.name()));
	}

	private void edit(Table table, UnaryOperator<Table> change) {
		this.tables.computeIfPresent(table.name().name(), (name, it) -> change.apply(it));
	}

	private String name(String prefix) {
		return prefix + this.names++;
	}

	private <T> T one(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private <T> Stream<T> of(Stream<T> values) {
		List<T> all = values.toList();
		return all.isEmpty() ? Stream.of() : Stream.of(one(all));
	}

	private static <T> List<T> with(List<T> values, T value) {
		return Stream.concat(values.stream(), Stream.of(value)).toList();
	}

	private static <T> List<T> without(List<T> values, T value) {
		return values.stream().filter((it) -> !it.equals(value)).toList();
	}

	private record Place(Table table, Column column) {

	}

}
