package io.migrate.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.migrate.schema.Column;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TableReadingTests {

	private final CatalogDatabase database = new CatalogDatabase();

	@Test
	void anEmptyDatabaseIsAnEmptyModel() {
		assertThat(this.database.read()).isEqualTo(SchemaModel.EMPTY);
	}

	@Test
	void aTableHasItsColumnsInTheirOrderAndItsComment() {
		this.database.with("CREATE TABLE t (b int, gone int, a text NOT NULL)", "ALTER TABLE t DROP COLUMN gone",
				"COMMENT ON TABLE t IS 'it''s'");
		Table table = this.database.table("t");
		assertThat(table.columns()).extracting(Column::name).containsExactly("b", "a");
		assertThat(table.comment()).isEqualTo("it's");
		assertThat(table.traits()).isEqualTo(TableTraits.PLAIN);
	}

	@Test
	void aTableWithoutColumnsIsATable() {
		assertThat(this.database.with("CREATE TABLE nothing ()").table("nothing").columns()).isEmpty();
	}

	@Test
	void objectsOfTheDefaultSchemaHaveNone() {
		this.database.with("CREATE SCHEMA app", "CREATE TABLE t (id int PRIMARY KEY)",
				"CREATE TABLE app.t (id int REFERENCES t, other int PRIMARY KEY)");
		SchemaModel model = this.database.read();
		assertThat(model.tables().keySet()).containsExactly(QualifiedName.of("t"), QualifiedName.of("app", "t"));
		assertThat(model.schemas()).containsExactly("app");
		String name = this.database.info().database();
		this.database.with("ALTER DATABASE " + name + " SET search_path = app, public");
		model = this.database.read();
		assertThat(model.tables().keySet()).containsExactly(QualifiedName.of("t"), QualifiedName.of("public", "t"));
		assertThat(model.schemas()).containsExactly("public");
		assertThat(model.tables().get(QualifiedName.of("t")).column("other")).isNotNull();
	}

	@Test
	void theScopeChoosesSchemas() {
		this.database.with("CREATE SCHEMA a", "CREATE SCHEMA b", "CREATE TABLE t (id int PRIMARY KEY)",
				"CREATE TABLE a.t (id int REFERENCES public.t)", "CREATE TABLE b.t (id int)", "CREATE SEQUENCE b.s");
		SchemaModel model = this.database.read(ObjectScope.ALL.withSchemas(new TreeSet<>(Set.of("a"))));
		assertThat(model.tables().keySet()).containsExactly(QualifiedName.of("a", "t"));
		assertThat(model.table(QualifiedName.of("a", "t")).constraints()).hasSize(1);
		assertThat(model.sequences()).isEmpty();
		assertThat(model.schemas()).containsExactly("a");
	}

	@Test
	void hostileNamesAreNames() {
		String long63 = "n".repeat(63);
		for (String name : List.of("Mixed Case", "select", "quo\"te", "über_straße", "表", long63, "a.b", "semi;--",
				"back\\slash", "{}?", "it's", " ")) {
			String quoted = '"' + name.replace("\"", "\"\"") + '"';
			this.database.with("CREATE TABLE " + quoted + " (" + quoted + " int PRIMARY KEY, v int CHECK (v > 0))",
					"CREATE INDEX ON " + quoted + " (v)", "COMMENT ON TABLE " + quoted + " IS $$'); DROP TABLE x; --$$",
					"COMMENT ON COLUMN " + quoted + ".v IS E'line\\nend'");
			Table table = this.database.table(name);
			assertThat(table.columns().get(0).name()).isEqualTo(name);
			assertThat(table.primaryKey()).extracting(PrimaryKey::columns).isEqualTo(List.of(name));
			assertThat(table.comment()).isEqualTo("'); DROP TABLE x; --");
			assertThat(table.column("v")).extracting(Column::comment).isEqualTo("line\nend");
			assertThat(table.indexes()).hasSize(1);
		}
	}

	@Test
	void traitsAreRead() {
		this.database.with("CREATE UNLOGGED TABLE u (id int) WITH (fillfactor = 70, autovacuum_enabled = off)");
		assertThat(this.database.table("u").traits())
			.isEqualTo(new TableTraits(true, null, false, List.of("autovacuum_enabled=off", "fillfactor=70")));
	}

	@Test
	void partitionsAndHeirsAreChildren() {
		this.database.with("CREATE TABLE p (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
				"CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
				"CREATE INDEX ON p (id)", "CREATE TABLE parent (id int)", "CREATE TABLE heir () INHERITS (parent)",
				"CREATE TABLE r (id int, at date, FOREIGN KEY (id, at) REFERENCES p)");
		assertThat(this.database.table("p").traits().partitionBy()).isEqualTo("RANGE (at)");
		assertThat(this.database.table("p").traits().child()).isFalse();
		assertThat(this.database.table("p").indexes()).hasSize(1);
		assertThat(this.database.table("p1").traits().child()).isTrue();
		assertThat(this.database.table("parent").traits().child()).isFalse();
		assertThat(this.database.table("heir").traits().child()).isTrue();
		assertThat(this.database.constraints("r")).as("not those for each partition").hasSize(1);
	}

	@Test
	void aTypedTableIsATable() {
		this.database.with("CREATE TYPE pair AS (a int, b text)", "CREATE TABLE typed OF pair (a NOT NULL)");
		assertThat(this.database.table("typed").columns()).extracting(Column::name).containsExactly("a", "b");
	}

	@Test
	void aForeignTableIsNeverCompared() {
		this.database.with("CREATE FOREIGN DATA WRAPPER w", "CREATE SERVER s FOREIGN DATA WRAPPER w",
				"CREATE FOREIGN TABLE f (id int) SERVER s");
		assertThat(this.database.table("f").traits().child()).isTrue();
	}

	@Test
	void temporaryTablesAreNobodysBusiness() {
		try (var session = this.database.open()) {
			session.execute("CREATE TEMP TABLE scratch (id int PRIMARY KEY)");
			assertThat(CatalogReader.read(session, session.info(), ObjectScope.ALL)).isEqualTo(SchemaModel.EMPTY);
		}
	}

	@Test
	void ourOwnTablesAreLeftOut() {
		this.database.with("CREATE SCHEMA audit",
				"CREATE TABLE migrate_history (id bigint GENERATED ALWAYS AS IDENTITY)",
				"CREATE TABLE audit.migrate_version (revision text)", "CREATE SEQUENCE migrate_x");
		assertThat(this.database.read().tables().keySet())
			.containsExactly(QualifiedName.of("audit", "migrate_version"));
		assertThat(this.database.read().sequences()).isEmpty();
		assertThat(this.database.read(ObjectScope.ALL.withHistorySchema("audit")).tables().keySet())
			.containsExactly(QualifiedName.of("migrate_history"));
	}

	@Test
	void whatBelongsToAnExtensionIsLeftOut() {
		this.database.with("CREATE TABLE spatial (id int)", "CREATE SEQUENCE counter",
				"CREATE TYPE mood AS ENUM ('ok')", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
				"CREATE VIEW v AS SELECT 1 AS one", "CREATE EXTENSION hstore");
		SchemaModel before = this.database.read();
		assertThat(before.auxiliaryObjects()).extracting("identity").containsExactly("hstore", "f()", "v");
		this.database.with("ALTER EXTENSION hstore ADD TABLE spatial", "ALTER EXTENSION hstore ADD SEQUENCE counter",
				"ALTER EXTENSION hstore ADD TYPE mood", "ALTER EXTENSION hstore ADD FUNCTION f()",
				"ALTER EXTENSION hstore ADD VIEW v");
		SchemaModel after = this.database.read();
		assertThat(after.tables()).isEmpty();
		assertThat(after.sequences()).isEmpty();
		assertThat(after.enumTypes()).isEmpty();
		assertThat(after.auxiliaryObjects()).extracting("identity").containsExactly("hstore");
	}

	@Test
	void aUserWithoutAnyRightReadsTheSame() {
		this.database.with("CREATE TABLE t (id int PRIMARY KEY, v text DEFAULT 'x')", "CREATE SEQUENCE s INCREMENT 5",
				"REVOKE ALL ON SCHEMA public FROM PUBLIC");
		SchemaModel expected = this.database.read();
		String role = this.database.info().database() + "_guest";
		this.database.with("CREATE ROLE " + role);
		try (var session = this.database.open()) {
			session.execute("SET ROLE " + role);
			assertThat(CatalogReader.read(session, this.database.info(), ObjectScope.ALL)).isEqualTo(expected);
		}
		this.database.with("DROP ROLE " + role);
	}

	@Test
	void theSearchPathStaysAsItWas() {
		this.database.with("CREATE SCHEMA app");
		try (var session = this.database.open()) {
			session.execute("SET search_path = app, public");
			CatalogReader.read(session, session.info(), ObjectScope.ALL);
			assertThat(session.query("SHOW search_path").get(0)).containsValue("app, public");
			assertThat(session.inTransaction()).isFalse();
			session.begin();
			assertThatIllegalStateException()
				.isThrownBy(() -> CatalogReader.read(session, session.info(), ObjectScope.ALL));
		}
	}

	@Test
	void everyQueryIsRightForEveryVersion() {
		for (CatalogQuery query : CatalogQuery.values()) {
			assertThat(query.sql(18)).doesNotContain("${").contains("nspname !~ '^pg_'");
			assertThat(query.sql(14)).doesNotContain("${", "indnullsnotdistinct", "conperiod");
		}
		try (var session = this.database.open()) {
			// the oldest texts are understood by every newer server
			assertThatCode(() -> {
				for (CatalogQuery query : CatalogQuery.values()) {
					query.read(session, 14, ObjectScope.ALL);
				}
			}).doesNotThrowAnyException();
		}
	}

}
