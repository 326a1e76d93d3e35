package io.migrate.sql;

import java.util.List;

import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropTable;
import io.migrate.operation.RenameTable;
import io.migrate.operation.SetComment;
import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.Index;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;
import io.migrate.schema.Unique;

/**
 * Whole tables.
 */
final class TableCases {

	static final QualifiedName USERS = QualifiedName.of("users");

	private static final Column ID = Column.of("id", ColumnType.builtIn("bigint")).withNullable(false);

	private TableCases() {
	}

	static List<DdlCase> all() {
		return List.of(DdlCase.on().when("empty", new CreateTable(Table.of(USERS, List.of(), List.of()))),
				DdlCase.on("CREATE SCHEMA shop", "CREATE TABLE orgs (id bigint PRIMARY KEY, code text UNIQUE)")
					.since(15)
					.when("everything", new CreateTable(everything())),
				DdlCase.on("CREATE TYPE mood AS ENUM ('sad', 'happy')").when("types", new CreateTable(types())),
				DdlCase.on().when("serial", new CreateTable(serial())),
				DdlCase.on().when("partitioned", new CreateTable(partitioned())),
				DdlCase.on("CREATE TABLE orgs (id bigint PRIMARY KEY)")
					.when("notValidated", new CreateTable(notValidated())),
				DdlCase.on()
					.when("withIndex", new CreateTable(plain()),
							new CreateIndex(USERS, Index.onColumns("ix_users_name", "name"), true)),
				DdlCase
					.on("CREATE TABLE users (id bigint NOT NULL, name text, CONSTRAINT users_pkey PRIMARY KEY (id))",
							"CREATE INDEX ix_users_name ON users (name)", "INSERT INTO users VALUES (1, 'a')")
					.when("plain",
							new DropTable(USERS,
									plain().withIndexes(List.of(Index.onColumns("ix_users_name", "name"))))),
				DdlCase.on("CREATE TABLE users ()").when("bare", new DropTable(USERS, null)),
				DdlCase.on("CREATE SCHEMA shop", "CREATE TABLE shop.users ()")
					.when("otherSchema", new RenameTable(QualifiedName.of("shop", "users"), "Customers")),
				DdlCase.on("CREATE TABLE users ()")
					.when("onTable", new SetComment(SetComment.Target.TABLE, USERS, null, "It's \\ a\ncomment; --")),
				DdlCase.on("CREATE TYPE mood AS ENUM ()", "COMMENT ON TYPE mood IS 'old'")
					.when("onType", new SetComment(SetComment.Target.TYPE, QualifiedName.of("mood"), "old", null)));
	}

	private static Table plain() {
		return Table.of(USERS, List.of(ID, Column.of("name", ColumnType.builtIn("text"))),
				List.of(PrimaryKey.of("users_pkey", List.of("id"))));
	}

	private static Table everything() {
		List<Column> columns = List.of(
				ID.withIdentity(new Identity(false, SequenceOptions.of("bigint", 100L, 50))).withComment("the key"),
				Column.of("name", ColumnType.builtIn("varchar", "20")).withNullable(false).withDefault("'it''s'::text"),
				Column.of("lower_name", ColumnType.builtIn("text"))
					.withGenerated(new Generated("lower((name)::text) -- folded", true)),
				Column.of("org_id", ColumnType.builtIn("bigint")),
				Column.of("order", ColumnType.builtIn("integer")).withDefault("1 + 1"),
				Column.of("title", ColumnType.builtIn("text")).withCollation("C"),
				Column.of("during", ColumnType.builtIn("tstzrange")));
		return Table
			.of(QualifiedName.of("shop", "Users"), columns,
					List.of(new PrimaryKey("users_pkey", List.of("id"), List.of("name"), Deferrability.NOT_DEFERRABLE),
							new Unique("uq_users_name", List.of("name", "org_id"), List.of("order"), true,
									Deferrability.INITIALLY_DEFERRED),
							ForeignKey.of("fk_users_org", List.of("org_id"), QualifiedName.of("orgs"), List.of("id"))
								.withActions(ReferentialAction.SET_NULL, ReferentialAction.CASCADE)
								.withMatchFull(true)
								.withDeferrability(Deferrability.DEFERRABLE),
							new Check("ck_users_name", "name <> '' /* never */", true, true),
							new Exclude("ex_users_during", "EXCLUDE USING gist (during WITH &&)")))
			.withComment("people")
			.withTraits(new TableTraits(true, null, false, List.of("autovacuum_enabled=false", "fillfactor=70")));
	}

	private static Table types() {
		String[] names = { "varchar", "char", "char(3)", "numeric(10,2)", "timestamptz(6)", "time(0) with time zone",
				"interval day to second(3)", "interval(2)", "interval year", "\"char\"", "bit(3)", "double precision",
				"text[]", "varchar(5)[]", "mood", "mood[]", "int4range", "jsonb", "oid", "bpchar", "inet" };
		return Table.of(QualifiedName.of("types"),
				java.util.stream.IntStream.range(0, names.length)
					.mapToObj((i) -> Column.of("c" + i, ColumnType.parse(names[i])))
					.toList(),
				List.of());
	}

	private static Table serial() {
		Sequence sequence = new Sequence(QualifiedName.of("users_id_seq"), SequenceOptions.ascending("integer"));
		return Table.of(USERS,
				List.of(Column.of("id", ColumnType.builtIn("integer"))
					.withNullable(false)
					.withDefault("nextval('users_id_seq'::regclass)")
					.withOwnedSequence(sequence)),
				List.of());
	}

	private static Table partitioned() {
		return Table.of(USERS, List.of(ID, Column.of("created", ColumnType.builtIn("date"))), List.of())
			.withTraits(new TableTraits(false, "RANGE (created, id)", false, List.of()));
	}

	private static Table notValidated() {
		return Table.of(USERS, List.of(ID),
				List.of(ForeignKey.of("fk_users_org", List.of("id"), QualifiedName.of("orgs"), List.of("id"))
					.withValidated(false), Check.of("ck_users_id", "id > 0").withValidated(false)));
	}

}
