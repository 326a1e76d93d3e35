package io.migrate.hibernate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.ExpressionNormalizer;
import io.migrate.catalog.ObjectScope;
import io.migrate.diff.ContractMode;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.Difference;
import io.migrate.diff.SchemaDiffer;
import io.migrate.hibernate.ddl.ColumnDefinition;
import io.migrate.hibernate.ddl.ForeignKeyClauses;
import io.migrate.hibernate.ddl.IndexClauses;
import io.migrate.hibernate.ddl.PrimaryKeys;
import io.migrate.hibernate.ddl.SequenceClauses;
import io.migrate.hibernate.ddl.SqlCursor;
import io.migrate.operation.Operation;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.session.JdbcSessions;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Clauses that a mapping writes as SQL, held against what PostgreSQL makes of them.
 */
class ClausesOnServerTests {

	private final TestDatabase database = TestServer.database()
		.execute("CREATE TABLE t (a int, b text, c text, \"D d\" int, UNIQUE (a, \"D d\"), PRIMARY KEY (a))");

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~',
			value = { "a;~~", "A;~~", "a asc;~~", "a desc;~~", "a DESC;~~", "a asc nulls first;~~", "a nulls first;~~",
					"a nulls last;~~", "a desc nulls last;~~", "a desc nulls first;~~", "\"D d\" desc;~~",
					"b collate \"C\";~~", "b collate pg_catalog.\"C\" desc;~~", "b text_pattern_ops;~~",
					"b collate \"C\" text_pattern_ops desc nulls last;~~", "lower(b);~~", "(lower(b)) desc;~~",
					"lower(b) collate \"C\";~~", "a;include (b, \"D d\")", "a;INCLUDE (b)", "a;nulls not distinct",
					"a;NULLS DISTINCT", "a;with (fillfactor = 70)", "a;WITH (deduplicate_items=off, fillfactor=70)",
					"a;tablespace pg_default", "a;where b IS NOT NULL", "a;where (b IS NOT NULL)",
					"a;include (c) nulls not distinct with (fillfactor=50) where ((b IS NOT NULL))" })
	void anIndexIsWhatPostgresMakesOfIt(String key, String options) {
		assumeKnown(options);
		this.database.execute("CREATE UNIQUE INDEX i ON t (" + key + ") " + options);
		Index read = IndexClauses.readOptions(Index.of("i", List.of(IndexClauses.part(key))).withUnique(true), options);
		assertThat(read).isEqualTo(table(read(), "t").indexes().get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a desc asc", "a nulls", "a desc nulls sometimes", "a collate" })
	void aKeyThatPostgresRefusesIsRefused(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> IndexClauses.part(key));
	}

	@ParameterizedTest
	@ValueSource(strings = { "t", "t (a)", "T(A)", "public.t (a)", "t on delete cascade", "t on delete restrict",
			"t on delete set null", "t on delete set default", "t on delete no action", "t on update cascade",
			"t ON UPDATE SET NULL ON DELETE CASCADE", "t match simple", "t deferrable",
			"t deferrable initially deferred", "t deferrable initially immediate", "t initially deferred",
			"t initially immediate", "t not deferrable", "t not deferrable initially immediate",
			"t initially deferred deferrable" })
	void aForeignKeyIsWhatPostgresMakesOfIt(String clauses) {
		this.database.execute("CREATE TABLE r (x int CONSTRAINT f REFERENCES " + clauses + ")");
		assertThat(foreignKey(List.of("x"), clauses)).isEqualTo(foreignKey());
	}

	@ParameterizedTest
	@ValueSource(strings = { "t (a, \"D d\")", "t (\"D d\", a) match full",
			"t (a, \"D d\") MATCH SIMPLE on delete cascade" })
	void aForeignKeyOfTwoColumnsIsWhatPostgresMakesOfIt(String clauses) {
		this.database
			.execute("CREATE TABLE r (x int, y int, CONSTRAINT f FOREIGN KEY (x, y) REFERENCES " + clauses + ")");
		assertThat(foreignKey(List.of("x", "y"), clauses)).isEqualTo(foreignKey());
	}

	@ParameterizedTest
	@ValueSource(strings = { "int8", "int4 not null", "varchar", "varchar(20) default 'x'", "character varying(5)[]",
			"char", "char(3)", "bpchar", "national character varying(9)", "numeric", "decimal(10)",
			"numeric(10,2) default 0.5", "float", "float(20)", "float(30)", "double precision", "real", "timestamp",
			"timestamp(3) with time zone", "timestamp(6) without time zone default now()", "time(0) with time zone",
			"timetz", "interval", "interval day to second(3)", "interval year to month", "date default current_date",
			"bit", "bit(3)", "bit varying(5)", "varbit", "bool default true", "integer[][]", "text array",
			"int array[4]", "\"char\"", "uuid default gen_random_uuid()", "jsonb default '{}'",
			"jsonb default '{\"a\": [1]}'::jsonb not null", "xml", "money", "oid", "name", "inet default '127.0.0.1'",
			"cidr", "macaddr8", "tsvector", "int4range", "point", "bytea default '\\xff'",
			"text collate \"C\" not null default 'it''s'", "text default null", "text null", "int default -1",
			"int default (1 + 2)", "int constraint nn not null", "serial", "bigserial not null", "smallserial",
			"int generated always as identity", "smallint generated by default as identity (start 5 cache 2)",
			"bigint generated by default as identity (increment by -1)", "int generated always as (y * 2) stored",
			"text generated always as (lower(z)) stored", "int check (x > 0)",
			"int constraint c check (x in (1, 2)) not null", "int check (x > 0) no inherit", "int unique",
			"int constraint u unique deferrable initially deferred", "int unique nulls not distinct", "int primary key",
			"int references t", "int constraint f references t (a) on delete cascade not null",
			"int default 5 references t deferrable", "Varchar(7) DEFAULT 'A' NOT NULL UNIQUE CHECK (x <> '')" })
	void aColumnIsWhatPostgresMakesOfIt(String definition) {
		assumeKnown(definition);
		this.database.execute("CREATE TABLE r (y int, z text, x " + definition + ")");
		ColumnDefinition parsed = ColumnDefinition.parse(QualifiedName.of("r"), "x", definition, keys());
		Table read = Table.of(QualifiedName.of("r"), List.of(Column.of("y", ColumnType.parse("int")),
				Column.of("z", ColumnType.parse("text")), parsed.column()), parsed.constraints());
		assertThat(difference(read)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "start with 5", "start 5", "increment by 3", "INCREMENT 3", "minvalue 1",
			"minvalue 5 start with 7", "maxvalue 99", "minvalue -9 maxvalue 99", "cache 20", "cycle", "no cycle",
			"no minvalue no maxvalue", "as integer", "as smallint cache 2", "as integer start with 5 cycle",
			"cache 2 as integer", "cycle as smallint increment 2", "increment by -1",
			"increment -5 start 3 maxvalue 10", "increment -2 maxvalue 100", "increment by -1 as smallint",
			"as integer minvalue -5 increment by 3" })
	void aSequenceIsWhatPostgresMakesOfIt(String options) {
		this.database.execute("CREATE SEQUENCE s " + options);
		assertThat(SequenceClauses.read("bigint", null, 1, options))
			.isEqualTo(Objects.requireNonNull(read().sequences().get(QualifiedName.of("s"))).options());
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "start with x", "owned by t.a", "no", "cache many" })
	void anOptionOfASequenceThatIsNoneIsRefused(String options) {
		assertThatIllegalArgumentException().isThrownBy(() -> SequenceClauses.read("bigint", null, 1, options));
	}

	private void assumeKnown(String clauses) {
		if (clauses.toUpperCase(Locale.ROOT).contains("NULLS")) {
			try (Session session = open()) {
				assumeThat(session.info().majorVersion()).as("NULLS DISTINCT came with version 15")
					.isGreaterThanOrEqualTo(15);
			}
		}
	}

	private ForeignKey foreignKey(List<String> columns, String clauses) {
		SqlCursor cursor = new SqlCursor(clauses);
		ForeignKey key = ForeignKeyClauses.read("f", columns, cursor, keys());
		assertThat(cursor.atEnd()).isTrue();
		return key.withReferences(key.references().relativeTo("public"));
	}

	private static PrimaryKeys keys() {
		PrimaryKeys keys = new PrimaryKeys();
		keys.add(QualifiedName.of("t"), List.of("a"));
		return keys;
	}

	private ForeignKey foreignKey() {
		return table(read(), "r").constraints(ForeignKey.class).toList().get(0);
	}

	/** What the engine would change to make the database what was read. */
	private List<String> difference(Table table) {
		try (Session session = open()) {
			ServerInfo server = session.info();
			SchemaModel there = CatalogReader.read(session, server, ObjectScope.ALL);
			SchemaModel wanted = SchemaModel.ofTables(table(there, "t"), table);
			Difference difference = SchemaDiffer.diff(there,
					ExpressionNormalizer.canonicalize(wanted, there, session, server).model(),
					DiffOptions.DEFAULT.withContract(ContractMode.TOGETHER));
			return difference.operations().stream().map(Operation::summary).toList();
		}
	}

	private static Table table(SchemaModel model, String name) {
		return Objects.requireNonNull(model.table(QualifiedName.of(name)), name);
	}

	private SchemaModel read() {
		try (Session session = open()) {
			return CatalogReader.read(session, session.info(), ObjectScope.ALL);
		}
	}

	private Session open() {
		return JdbcSessions.of(this.database.url(), this.database.user(), this.database.password(), Map.of()).open();
	}

}
