package io.migrate.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.EnumType;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;

/**
 * Models from a seed: few names, so that two of them share much and differ in much.
 */
final class RandomModels {

	private static final List<String> TYPES = List.of("varchar(20)", "varchar(40)", "text", "integer", "bigint", "uuid",
			"boolean", "numeric(8,2)", "timestamptz(6)", "jsonb", "text[]");

	private final Random random;

	RandomModels(long seed) {
		this.random = new Random(seed);
	}

	SchemaModel next() {
		List<EnumType> enums = new ArrayList<>();
		for (String name : List.of("mood", "state")) {
			if (chance(60)) {
				enums.add(new EnumType(QualifiedName.of(name), enumValues(), null));
			}
		}
		List<Sequence> sequences = new ArrayList<>();
		if (chance(50)) {
			sequences.add(new Sequence(name("s"), SequenceOptions.of("bigint", 1L, chance(50) ? 1 : 50)));
		}
		List<Table> tables = new ArrayList<>();
		for (String name : List.of("a", "b", "c", "d", "e")) {
			if (chance(75)) {
				tables.add(table(name(name), enums));
			}
		}
		List<Table> linked = tables.stream().map((table) -> link(table, tables)).toList();
		return SchemaModel.of(List.of("other"), linked, sequences, enums, List.of());
	}

	/** With a name for everything, as a database has it. */
	SchemaModel nextDatabase() {
		SchemaModel model = ModelNames.complete(next(), SchemaModel.EMPTY);
		return model.withTables(model.tables()
			.values()
			.stream()
			.map((table) -> table.withColumns(table.columns()
				.stream()
				.map((it) -> it.withNullable(CanonicalModel.isNullable(table, it)))
				.toList()))
			.toList());
	}

	private QualifiedName name(String name) {
		return QualifiedName.of(name.equals("e") ? "other" : null, name);
	}

	private List<String> enumValues() {
		List<String> values = new ArrayList<>(List.of("A", "B", "C", "D"));
		values.removeIf((value) -> chance(30));
		if (chance(20)) {
			Collections.reverse(values);
		}
		return values.isEmpty() ? List.of("A") : values;
	}

	private Table table(QualifiedName name, List<EnumType> enums) {
		List<Column> columns = new ArrayList<>(List.of(id()));
		for (int i = 0; i < 5; i++) {
			if (chance(70)) {
				columns.add(column("c" + i, enums));
			}
		}
		List<Constraint> constraints = new ArrayList<>();
		List<String> names = columns.stream().map(Column::name).toList();
		constraints.add(PrimaryKey.of(null, (names.size() > 1 && chance(10)) ? names.subList(0, 2) : List.of("id")));
		constraints.add(unique(List.of("id"), chance(50)));
		names.stream().skip(1).filter((it) -> chance(25)).forEach((it) -> constraints.add(unique(List.of(it), false)));
		names.stream()
			.filter((it) -> chance(20))
			.forEach((it) -> constraints
				.add(Check.of(chance(30) ? "ck_given" + it : null, it + (chance(50) ? " IS NOT NULL" : " IS NULL"))));
		List<Index> indexes = new ArrayList<>();
		IntStream.range(1, names.size()).filter((i) -> chance(30)).forEach((i) -> indexes.add(index(name, names, i)));
		return Table.of(name, columns, constraints).withIndexes(indexes).withComment(chance(20) ? "told" : null);
	}

	private static Unique unique(List<String> columns, boolean deferred) {
		return new Unique(null, columns, List.of(), false,
				deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.NOT_DEFERRABLE);
	}

	private Index index(QualifiedName table, List<String> names, int i) {
		IndexPart part = IndexPart.column(names.get(i));
		return Index.of(chance(40) ? "ix_given_" + table.name() + names.get(i) : null,
				List.of(chance(30) ? part.desc() : part, IndexPart.column("id")));
	}

	private Column id() {
		Column id = Column.of("id", ColumnType.parse(chance(80) ? "bigint" : "integer")).withNullable(false);
		return chance(60) ? id
			.withIdentity(new Identity(chance(30), SequenceOptions.of(id.type().name(), 1L, chance(80) ? 1 : 5))) : id;
	}

	private Column column(String name, List<EnumType> enums) {
		ColumnType type = (!enums.isEmpty() && chance(20))
				? ColumnType.userDefined(enums.get(this.random.nextInt(enums.size())).name())
				: ColumnType.parse(TYPES.get(this.random.nextInt(TYPES.size())));
		Column column = Column.of(name, type)
			.withNullable(chance(60))
			.withComment(chance(10) ? "comment " + this.random.nextInt(2) : null);
		if (type.builtIn() && chance(10)) {
			return column.withGenerated(new Generated(chance(50) ? "id + 1" : "id + 2", true));
		}
		return chance(25) ? column.withDefault("NULL::" + type) : column;
	}

	/** Foreign keys to the ids of others, in circles too. */
	private Table link(Table table, List<Table> tables) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		for (Table target : tables) {
			if (chance(30)) {
				List<Column> columns = table.columns();
				String column = columns.get(this.random.nextInt(columns.size())).name();
				constraints.add(ForeignKey
					.of(chance(30) ? "fk_given_" + target.name().name() : null, List.of(column),
							Objects.requireNonNull(target.name()), List.of("id"))
					.withActions(chance(30) ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION,
							ReferentialAction.NO_ACTION));
			}
		}
		return table.withConstraints(constraints);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
