package io.migrate.diff;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.operation.AlterColumn;
import io.migrate.operation.AlterSequence;
import io.migrate.operation.ColumnChange;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Identity;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.migrate.diff.TestModels.column;
import static io.migrate.diff.TestModels.database;
import static io.migrate.diff.TestModels.enumType;
import static io.migrate.diff.TestModels.model;
import static io.migrate.diff.TestModels.name;
import static io.migrate.diff.TestModels.pk;
import static io.migrate.diff.TestModels.sequence;
import static io.migrate.diff.TestModels.serial;
import static io.migrate.diff.TestModels.table;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cases of Alembic's test-suite about types, defaults, identity, generated columns
 * and comments, by their numbers. Left out: the second half of 23 (a type that one side
 * does not know), because here both sides always know it. That differently spelled equal
 * defaults are one (27, 29) is shown where expressions are normalised; here both come
 * canonical.
 */
class AutogenerateColumnCasesTests {

	private static final String COUNTER = "nextval('counter'::regclass)";

	private static final String ASKS = ": do all its values fit, and may the table be rewritten?";

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "types", "defaults", "noDefaults", "notNull", "identities", "others" })
	void givesTheOperations(DiffCase one) {
		one.verify();
	}

	@Test
	void case39AnAlterCarriesWhatWasThereBefore() {
		DiffCase one = alter("39", "x varchar(10) not null default 'a' comment 'b'", "x varchar(20) default 'c'");
		assertThat(one.operations()).containsExactly(new AlterColumn(name("t"), "x",
				List.of(new ColumnChange.SetType(ColumnType.parse("varchar(10)"), ColumnType.parse("varchar(20)"), null,
						null), new ColumnChange.SetNullable(true), new ColumnChange.SetDefault("'a'", "'c'"),
						new ColumnChange.SetColumnComment("b", null))));
	}

	@Test
	void theSequenceOfASerialTakesTheTypeOfItsColumn() {
		Column wide = serial("t", "id").withType(ColumnType.parse("bigint"))
			.withOwnedSequence(new Sequence(name("t_id_seq"), SequenceOptions.ascending("bigint")));
		Difference difference = SchemaDiffer.diff(database(table("t", serial("t", "id"))), model(table("t", wide)),
				DiffOptions.DEFAULT);
		assertThat(difference.operations()).contains(new AlterSequence(name("t_id_seq"),
				SequenceOptions.ascending("integer"), SequenceOptions.ascending("bigint")));
	}

	static Stream<DiffCase> types() {
		return Stream.of(same("17", "varchar(30)"), free("17 wider", "varchar(30)", "varchar(40)"),
				asked("17 shorter", "varchar(40)", "varchar(30)"), asked("17 other", "varchar(30)", "integer"),
				free("19 precision", "numeric(10,5)", "numeric(12,5)"),
				asked("19 scale", "numeric(10,5)", "numeric(10,6)"),
				asked("19 scale added", "numeric(8,0)", "numeric(8,2)"), asked("19 integer", "integer", "numeric(8,0)"),
				same("21", "timestamp"),
				DiffCase.of("21 said otherwise", model(table("t", "x timestamp without time zone")),
						model(table("t", "x timestamp"))),
				DiffCase.of("21 full precision said", model(table("t", "x timestamptz")),
						model(table("t", "x timestamptz(6)"))),
				asked("21 zone", "timestamp", "timestamptz"), asked("21 no zone", "timestamptz", "timestamp"),
				DiffCase.none("23 own type", model(enumType("mood", "A"), table("t", "x mood"))),
				DiffCase.of("23 other own type",
						model(enumType("mood", "A"), enumType("state", "A"), table("t", "x mood")),
						model(enumType("mood", "A"), enumType("state", "A"), table("t", "x state")),
						"? 't.x' changes from mood to state" + ASKS, "~ column t.x: type mood -> state"),
				free("25 no limit", "varchar(30)", "varchar"), asked("25 limit", "varchar", "varchar(30)"),
				asked("25 no scale", "numeric(10,5)", "numeric(10)"), free("25 any number", "numeric(10,5)", "numeric"),
				free("25 text", "varchar(30)", "text"), asked("25 fewer digits", "timestamp", "timestamp(3)"),
				free("25 more digits", "timestamp(3)", "timestamp"));
	}

	static Stream<DiffCase> defaults() {
		return Stream
			.concat(Stream
				.of("'abc'::text", "'it''s'::text", "SUBSTRING('name'::text FROM 1 FOR 3)", "now()", "15", "''::text",
						"'14 days'::interval", "ARRAY[]::integer[]", "timezone('utc'::text, now())",
						"gen_random_uuid()", COUNTER)
				.flatMap((value) -> defaults("text", value)), defaults("numeric", COUNTER));
	}

	private static Stream<DiffCase> defaults(String type, String value) {
		SchemaModel without = model(sequence("counter", 1), table("t", "x " + type));
		SchemaModel with = model(sequence("counter", 1), table("t", "x " + type + " default " + value));
		return Stream.of(DiffCase.none("27, 29, 31 " + type + " " + value, with),
				DiffCase.of("27 " + type + " set to " + value, without, with, "~ column t.x: default none -> " + value),
				DiffCase.of("27 " + type + " no longer " + value, with, without,
						"~ column t.x: default " + value + " -> none"));
	}

	static Stream<DiffCase> noDefaults() {
		return Stream.of("null", "NULL::character varying")
			.map((value) -> DiffCase.of("27 " + value + " is none", model(table("t", "x varchar(9) default " + value)),
					model(table("t", "x varchar(9)"))));
	}

	static Stream<DiffCase> notNull() {
		return Stream.of(
				DiffCase.of("39 not null", model(table("t", "x text")), model(table("t", "x text not null")),
						"? Which value do the rows of 't' get that hold none in 'x', which becomes NOT NULL "
								+ "(UPDATE \"t\" SET \"x\" = … WHERE \"x\" IS NULL)?",
						"~ column t.x: not null"),
				DiffCase.of("39 not null with a default", model(table("t", "x integer default 1")),
						model(table("t", "x integer not null default 2")), "~ column t.x: default 1 -> 2",
						"? Which value do the rows of 't' get that hold none in 'x', which becomes NOT NULL: "
								+ "its default 2 (UPDATE \"t\" SET \"x\" = DEFAULT WHERE \"x\" IS NULL)?",
						"~ column t.x: not null"));
	}

	static Stream<DiffCase> identities() {
		SequenceOptions from2 = SequenceOptions.ascending("integer").withStart(2);
		return Stream.of(identity("33 same start", from2, from2, false, false),
				identity("33 increment", from2, from2.withIncrement(7), false, false),
				identity("33 always", from2, from2, false, true), identity("33 by default", from2, from2, true, false),
				identity("33 cycle", from2, from2.withCycle(true), false, false),
				identity("33 no cycle", from2.withCycle(true), from2, false, false),
				identity("33 bounds", from2.withStart(10).withIncrement(3).withBounds(1, 9999),
						from2.withStart(1).withBounds(1, 3333), true, true));
	}

	static Stream<DiffCase> others() {
		return Stream.of(
				DiffCase.of("35 generated column added", model(table("t", "bar integer")),
						model(table("t", "bar integer", "foo integer as bar / 42")), "+ column t.foo integer"),
				DiffCase.of("35 generated column dropped", model(table("t", "bar integer", "foo integer as bar / 42")),
						model(table("t", "bar integer")), "- column t.foo"),
				DiffCase.none("37 generated column unchanged",
						model(table("t", "bar integer", "foo integer as bar * 5"))),
				DiffCase.of("39 comment of a column", model(table("t", "x integer not null", pk("x"))),
						model(table("t", "x integer not null comment 'key'", pk("x"))), "~ column t.x: comment"),
				DiffCase.of("39 comment of a table", model(table("t", "x integer")),
						model(table("t", "x integer").withComment("told")), "~ comment on table t"),
				DiffCase.of("39 comment of a table gone", model(table("t", "x integer").withComment("told")),
						model(table("t", "x integer")), "~ comment on table t"));
	}

	private static DiffCase same(String title, String type) {
		return DiffCase.none(title + " " + type, model(table("t", "x " + type)));
	}

	private static DiffCase free(String title, String from, String to) {
		return DiffCase.of(title + " " + from + " to " + to, model(table("t", "x " + from)),
				model(table("t", "x " + to)), "~ column t.x: type " + from + " -> " + to);
	}

	private static DiffCase asked(String title, String from, String to) {
		String target = ColumnType.parse(to).toString();
		return DiffCase.of(title + " " + from + " to " + to, model(table("t", "x " + from)),
				model(table("t", "x " + to)), "? 't.x' changes from " + from + " to " + target + ASKS,
				"~ column t.x: type " + from + " -> " + target);
	}

	private static DiffCase alter(String title, String from, String to) {
		return DiffCase.of(title, model(table("t", from)), model(table("t", to)));
	}

	private static DiffCase identity(String title, SequenceOptions from, SequenceOptions to, boolean wasAlways,
			boolean always) {
		Column column = column("x integer not null");
		String[] expected = (from.equals(to) && wasAlways == always) ? new String[0]
				: new String[] { "~ column t.x: identity options" };
		return DiffCase.of(title, model(table("t", column.withIdentity(new Identity(wasAlways, from)))),
				model(table("t", column.withIdentity(new Identity(always, to)))), expected);
	}

}
