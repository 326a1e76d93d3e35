package io.migrate.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Generated;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.session.JdbcSessions;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import io.migrate.testkit.CountingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionNormalizerTests {

	private final CatalogDatabase database = new CatalogDatabase();

	private Canonical canonical(Table... model) {
		try (Session session = this.database.open()) {
			ServerInfo server = session.info();
			SchemaModel read = CatalogReader.read(session, server, ObjectScope.ALL);
			return ExpressionNormalizer.canonicalize(SchemaModel.ofTables(model), read, session, server);
		}
	}

	private static Table table(String name, List<Column> columns) {
		return Table.of(QualifiedName.of(name), columns, List.of());
	}

	private static Column column(String name, String type) {
		return Column.of(name, ColumnType.parse(type));
	}

	private static Table only(Canonical canonical) {
		return canonical.model().tables().values().iterator().next();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "varchar(20)|'NEW'", "text|`'it''s' || 'x'`", "bigint|0", "bigint|'5'", "integer|1+2",
					"numeric(10,2)|0.00", "boolean|TRUE", "timestamptz|current_timestamp", "timestamptz|now()",
					"double precision|random()", "uuid|gen_random_uuid()", "json|'{}'", "jsonb|'{\"a\": 1}'",
					"date|'2026-01-31'", "timestamp|localtimestamp", "text[]|'{}'", "text[]|array[]::text[]",
					"mood|'ok'", "\"Mood 2\"|'ok'", "app.mood|'ok'", "bigint|nextval('counter')",
					"bigint|nextval('app.\"Counter\"')", "char(3)|'abc'", "interval|'1 day'", "bytea|'\\x00'",
					"text|cast('x' as varchar(3))", "varchar(2)|coalesce(null,'y')", "integer|(5)", "integer|-1",
					"smallint|'-1'", "text|E'a\\nb'", "time|'10:00'", "inet|'10.0.0.1'", "text|$$dollar ' quoted$$",
					"text|'semi;colon) --'", "text|current_user", "integer|5 -- five" },
			delimiter = '|')
	void aDefaultThatMeansWhatTheDatabaseHasGetsItsText(String type, String written) {
		this.database.with("CREATE SCHEMA app", "CREATE TYPE mood AS ENUM ('ok')",
				"CREATE TYPE \"Mood 2\" AS ENUM ('ok')", "CREATE TYPE app.mood AS ENUM ('ok')",
				"CREATE SEQUENCE counter", "CREATE SEQUENCE app.\"Counter\"",
				"CREATE TABLE t (c " + type + " DEFAULT " + written + "\n)");
		Canonical canonical = canonical(table("t", List.of(column("c", type).withDefault(written))));
		assertThat(canonical.unverified()).isEmpty();
		assertThat(only(canonical).column("c")).extracting(Column::defaultValue)
			.isEqualTo(this.database.column("t", "c").defaultValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "timestamptz|'2026-01-01 00:00'", "date|'02/03/2026'",
			"interval|'P1DT2H'", "timestamptz|timestamptz '2026-07-01'", "double precision|0.1::float8" })
	void whatADefaultMeansGoesByTheSessionsOwnTimeZoneAndStyles(String type, String written) {
		try (Session session = this.database.open()) {
			session.execute("SET TimeZone = 'Asia/Tokyo'; SET DateStyle = 'ISO, DMY'; SET IntervalStyle = 'iso_8601'; "
					+ "SET extra_float_digits = -10");
			session.execute("CREATE TABLE t (a " + type + " DEFAULT " + written + ", b " + type + " DEFAULT " + written
					+ ", CHECK (a <> " + written + "))");
			ServerInfo server = session.info();
			SchemaModel read = CatalogReader.read(session, server, ObjectScope.ALL);
			Column column = column("a", type).withDefault(written);
			Table model = Table.of(QualifiedName.of("t"), List.of(column, column.withName("b")),
					List.of(Check.of(null, "a <> " + written)));
			Table settled = only(ExpressionNormalizer.canonicalize(SchemaModel.ofTables(model), read, session, server));
			Table there = Objects.requireNonNull(read.table(model.name()));
			assertThat(settled.columns()).isEqualTo(there.columns());
			assertThat(settled.constraints(Check.class).map(Check::expression))
				.containsExactlyElementsOf(there.constraints(Check.class).map(Check::expression).toList());
			assertThat(session.query("SHOW TimeZone").get(0).get("TimeZone")).isEqualTo("Asia/Tokyo");
		}
	}

	@Test
	void aDefaultThatMeansSomethingElseKeepsItsText() {
		this.database.with("CREATE TABLE t (a int DEFAULT 1, b text DEFAULT 'x', c int, d int DEFAULT 4)");
		Canonical canonical = canonical(table("t",
				List.of(column("a", "int").withDefault("1 + 0"), column("b", "text").withDefault("'y'"),
						column("c", "int").withDefault("3"), column("d", "int").withDefault("NULL"),
						column("e", "int").withDefault("5"))));
		assertThat(only(canonical).columns()).extracting(Column::defaultValue)
			.containsExactly("1 + 0", "'y'", "3", null, "5");
		assertThat(canonical.unverified()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "status in ('A','B')", "STATUS = ANY (ARRAY['A'::varchar, 'B'])", "n>0 and n < 10",
			"n between 1 and 5", "length(status) > 2", "status like 'A%'", "status ~ '^[a-z]+$'",
			"n is not null or m is null", "not (n > 0)", "t.n > 0", "case when n > 0 then m > 0 else true end",
			"\"Mixed\" <> ''", "doc ? 'a'", "n in (1,2,3)", "coalesce(n, 0) >= 0", "(doc ->> 'a')::int > 0",
			"n::text = status", "status is not null", "feeling = 'ok'", "feeling in ('ok', 'bad')",
			"status similar to 'a|b'", "extract(year from at) > 2000" })
	void aCheckThatMeansWhatTheDatabaseHasGetsItsText(String written) {
		List<Column> columns = List.of(column("n", "int"), column("m", "int"), column("status", "varchar(9)"),
				column("Mixed", "text"), column("doc", "jsonb"), column("feeling", "mood"),
				column("at", "timestamptz"));
		this.database.with("CREATE TYPE mood AS ENUM ('ok', 'bad')",
				"CREATE TABLE t (n int, m int, status varchar(9), \"Mixed\" text, doc jsonb, feeling mood, "
						+ "at timestamptz, CHECK (" + written + "), CHECK (m > 77))");
		Canonical canonical = canonical(table("t", columns).withConstraints(List.of(Check.of("c", written))));
		assertThat(canonical.unverified()).isEmpty();
		List<String> there = this.database.table("t").constraints(Check.class).map(Check::expression).toList();
		assertThat(only(canonical).constraints(Check.class).map(Check::expression)).isSubsetOf(there);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a || ' ' || b", "lower(a)", "(lower(a))", "upper(a) || 'x'", "n + 1", "doc -> 'k'",
			"(doc ->> 'k')", "coalesce(a, b)", "a::text", "p", "extract(year from d)" })
	void anIndexExpressionGetsTheDatabasesText(String written) {
		this.database.with("CREATE TABLE t (a varchar(9), b text, n int, doc jsonb, p text, d date)",
				"CREATE INDEX i ON t ((" + written + "), n) WHERE a is not null AND n in (1,2)");
		Table model = table("t",
				List.of(column("a", "varchar(9)"), column("b", "text"), column("n", "int"), column("doc", "jsonb"),
						column("p", "text"), column("d", "date")))
			.withIndexes(List.of(Index.of("i", List.of(IndexPart.expression(written), IndexPart.column("n")))
				.withPredicate("A IS NOT NULL and n in (1, 2)")));
		Canonical canonical = canonical(model);
		assertThat(canonical.unverified()).isEmpty();
		Index there = this.database.indexes("t").get(0);
		Index index = only(canonical).indexes().get(0);
		assertThat(index.predicate()).isEqualTo(there.predicate());
		if (there.parts().get(0).column() == null) {
			assertThat(index).isEqualTo(there);
		}
	}

	@Test
	void anIndexExpressionMayBeOfATypeWithoutOrder() {
		this.database.with("CREATE TABLE t (doc jsonb, x int, y int)",
				"CREATE INDEX i ON t USING gin (to_tsvector('english', doc ->> 'a'))",
				"CREATE INDEX j ON t USING gist (point(x, y))");
		Table model = table("t", List.of(column("doc", "jsonb"), column("x", "int"), column("y", "int")))
			.withIndexes(List.of(
					Index.of("i", List.of(IndexPart.expression("to_tsvector('english', doc->>'a')"))).withMethod("gin"),
					Index.of("j", List.of(IndexPart.expression("point(x,y)"))).withMethod("gist")));
		assertThat(only(canonical(model)).indexes()).isEqualTo(this.database.indexes("t"));
	}

	@Test
	void aGeneratedColumnGetsTheDatabasesText() {
		this.database.with("CREATE TABLE t (a text, n int, g varchar(40) GENERATED ALWAYS AS (a || ' ' || a) STORED, "
				+ "h bigint GENERATED ALWAYS AS (n * 2) STORED)");
		Table model = table("t",
				List.of(column("a", "text"), column("n", "int"),
						column("g", "varchar(40)").withGenerated(new Generated("A||' '||a", true)),
						column("h", "bigint").withGenerated(new Generated("(n*3)", true))));
		Table canonical = only(canonical(model));
		assertThat(canonical.column("g")).isEqualTo(this.database.column("t", "g"));
		assertThat(Objects.requireNonNull(canonical.column("h")).generated()).isEqualTo(new Generated("(n*3)", true));
	}

	@Test
	void whatCannotBeSpelledIsComparedByTokensAndSaidSo() {
		this.database.with("CREATE TYPE mood AS ENUM ('ok')",
				"CREATE TABLE t (a text DEFAULT 'x', b bigint DEFAULT 1, c int DEFAULT 7, CONSTRAINT k CHECK (b > 0))",
				"CREATE TABLE u (a int DEFAULT 6)");
		Table model = table("t",
				List.of(column("a", "missing").withDefault("'x'"),
						column("b", "bigint").withDefault("nextval('later')"), column("c", "int").withDefault("3 + 4")))
			.withConstraints(List.of(Check.of("k", "b > no_such_function(0)")));
		Canonical canonical = canonical(model, table("u", List.of(column("a", "int").withDefault("2 * 3"))));
		assertThat(canonical.unverified()).extracting(Unverified::place)
			.containsExactlyInAnyOrder("default of column 'a'", "default of column 'b'", "check");
		assertThat(canonical.unverified()).anySatisfy((it) -> assertThat(it.reason()).contains("later"));
		Table t = Objects.requireNonNull(canonical.model().table(QualifiedName.of("t")));
		assertThat(t.columns()).extracting(Column::defaultValue)
			.as("the type is not there yet, the literal is the same")
			.containsExactly("'x'::text", "nextval('later')", "3 + 4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1); DROP TABLE users; --", "1) , (2", "1; DROP TABLE users", "1)) ; DROP TABLE users; --",
			"'a' || $x$ '); DROP TABLE users; -- $x$ ) ; DROP TABLE users; --", "1 /* ", "1 --", "(SELECT 1)",
			"E'\\'); DROP TABLE users; --'", "1) END FROM pg_class; DROP TABLE users; --",
			"$migrate$; DROP TABLE users; --", "pg_terminate_backend(pg_backend_pid())",
			"U&'\\0027); DROP TABLE users; --'", "nextval('ticks')", "boom()" })
	void noExpressionLeavesItsPlaceOrIsComputed(String hostile) {
		this.database.with("CREATE TABLE users (id int)", "CREATE SEQUENCE ticks",
				"CREATE FUNCTION boom() RETURNS int IMMUTABLE LANGUAGE plpgsql AS "
						+ "$$BEGIN PERFORM nextval('ticks'); RETURN 1; END$$",
				"CREATE TABLE t (a int DEFAULT 42, b text CHECK (b <> ''), g int GENERATED ALWAYS AS (7) STORED)",
				"CREATE INDEX ON t (lower(b)) WHERE b > ''");
		Table model = table("t",
				List.of(column("a", "int").withDefault(hostile), column("b", "text"),
						column("g", "int").withGenerated(new Generated(hostile, true))))
			.withConstraints(List.of(Check.of("k", hostile)))
			.withIndexes(List.of(Index.of("i", List.of(IndexPart.expression(hostile))).withPredicate(hostile)));
		SchemaModel before = this.database.read();
		assertThat(only(canonical(model))).isEqualTo(model);
		assertThat(this.database.read()).isEqualTo(before);
		assertThat(this.database.database().query("SELECT is_called FROM ticks")).containsExactly("f");
	}

	@Test
	void namesThatNeedQuotesAndOtherSchemasAreRight() {
		String name = "we\"ird; $migrate$ %I 表";
		String quoted = '"' + name.replace("\"", "\"\"") + '"';
		this.database.with("CREATE SCHEMA app",
				"CREATE TABLE app." + quoted + " (" + quoted + " int DEFAULT 1 + 1 CHECK (" + quoted + " > 0))",
				"CREATE TABLE " + quoted + " (" + quoted + " int DEFAULT 2 + 2)", "CREATE TYPE app.mood AS ENUM ('ok')",
				"CREATE TABLE app.status (s app.mood DEFAULT 'ok')");
		Column column = column("x", "int").withName(name);
		Table other = Table.of(QualifiedName.of("app", name), List.of(column.withDefault("1+1")),
				List.of(Check.of("c", quoted + ">0")));
		Canonical canonical = canonical(other, table(name, List.of(column.withDefault("2+2"))),
				Table.of(QualifiedName.of("app", "status"),
						List.of(column("s", "app.mood").withDefault("cast('ok' as app.mood)")), List.of()));
		assertThat(canonical.unverified()).isEmpty();
		assertThat(canonical.model().tables().values()).flatExtracting(Table::columns)
			.extracting("defaultValue")
			.containsExactly("(2 + 2)", "'ok'::app.mood", "(1 + 1)");
	}

	@Test
	void theNumberOfStatementsDoesNotDependOnTheNumberOfTables() {
		List<Integer> counts = new ArrayList<>();
		for (int tables : List.of(1, 40)) {
			List<Table> model = new ArrayList<>();
			for (int i = 0; i < tables; i++) {
				this.database.with(
						"CREATE TABLE n" + tables + "_" + i + " (a int DEFAULT 1 + 1, b text CHECK (b <> ''), c int)");
				model.add(table("n" + tables + "_" + i,
						List.of(column("a", "int").withDefault("1+1"), column("b", "text")))
					.withConstraints(List.of(Check.of("c", "not b = ''"))));
			}
			try (CountingSession session = new CountingSession(this.database.open())) {
				ServerInfo server = session.info();
				SchemaModel read = CatalogReader.read(session, server, ObjectScope.ALL);
				assertThat(session.count()).isEqualTo(8);
				assertThat(ExpressionNormalizer
					.canonicalize(SchemaModel.ofTables(model.toArray(Table[]::new)), read, session, server)
					.unverified()).isEmpty();
				counts.add(session.count());
			}
		}
		assertThat(counts).containsExactly(11, 11);
	}

	@Test
	void whatTextsAloneTellIsNotAsked() {
		this.database.with("CREATE TABLE t (a int DEFAULT 1, b varchar(9) DEFAULT 'x', c int CHECK (c > 0))");
		Table model = table("t",
				List.of(column("a", "int").withDefault("(1)"), column("b", "varchar(9)").withDefault("'x'"),
						column("c", "int"), column("later", "int").withDefault("random()")))
			.withConstraints(List.of(Check.of("k", "C > 0")));
		try (CountingSession session = new CountingSession(this.database.open())) {
			SchemaModel read = CatalogReader.read(session, this.database.info(), ObjectScope.ALL);
			int before = session.count();
			Canonical canonical = ExpressionNormalizer.canonicalize(SchemaModel.ofTables(model), read, session,
					this.database.info());
			assertThat(session.count()).isEqualTo(before);
			assertThat(only(canonical).column("b")).extracting(Column::defaultValue)
				.isEqualTo("'x'::character varying");
		}
	}

	@Test
	void aUserWithoutTheRightToTemporaryTablesComparesByTokens() {
		String name = this.database.info().database();
		String role = name + "_guest";
		this.database.with("CREATE ROLE " + role + " LOGIN PASSWORD 'guest'",
				"REVOKE TEMPORARY ON DATABASE " + name + " FROM PUBLIC",
				"CREATE TABLE t (a int DEFAULT 1 + 1, b text DEFAULT 'x'::text || 'y')");
		Table model = table("t",
				List.of(column("a", "int").withDefault("1+1"), column("b", "text").withDefault("concat('x', 'y')")));
		try (Session session = JdbcSessions.of(this.database.database().url(), role, "guest", Map.of()).open()) {
			ServerInfo server = session.info();
			assertThat(server.temporaryTables()).isFalse();
			SchemaModel read = CatalogReader.read(session, server, ObjectScope.ALL);
			Canonical canonical = ExpressionNormalizer.canonicalize(SchemaModel.ofTables(model), read, session, server);
			assertThat(canonical.unverified()).singleElement()
				.satisfies((it) -> assertThat(it.reason()).contains(role, "temporary tables"));
			assertThat(only(canonical).column("a")).extracting(Column::defaultValue).isEqualTo("(1 + 1)");
		}
		this.database.with("DROP OWNED BY " + role, "DROP ROLE " + role);
	}

	@Test
	void aReplicaOrReadOnlyServerIsNotAsked() {
		this.database.with("CREATE TABLE t (a int DEFAULT 1 + 1)");
		Table model = table("t", List.of(column("a", "int").withDefault("2 + 0")));
		SchemaModel read = this.database.read();
		try (CountingSession session = new CountingSession(this.database.open())) {
			for (boolean replica : List.of(true, false)) {
				ServerInfo server = new ServerInfo(180000, "d", "u", replica, true, 1, 1, "public", true);
				Canonical canonical = ExpressionNormalizer.canonicalize(SchemaModel.ofTables(model), read, session,
						server);
				assertThat(canonical.unverified()).extracting(Unverified::reason)
					.containsExactly(replica ? "the server is a replica" : "the server is read-only");
			}
			assertThat(session.count()).isZero();
		}
	}

	@Test
	void nothingIsLeftBehind() {
		this.database.with("CREATE TABLE t (a int DEFAULT 1 + 1)");
		try (Session session = this.database.open()) {
			ServerInfo server = session.info();
			SchemaModel read = CatalogReader.read(session, server, ObjectScope.ALL);
			Table model = table("t", List.of(column("a", "int").withDefault("2 * 1")));
			ExpressionNormalizer.canonicalize(SchemaModel.ofTables(model), read, session, server);
			assertThat(session.query("SELECT relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()"))
				.isEmpty();
			assertThat(session.query("SHOW search_path").get(0)).doesNotContainValue("public, pg_temp");
			assertThat(session.inTransaction()).isFalse();
		}
	}

}
