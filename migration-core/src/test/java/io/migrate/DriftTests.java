package io.migrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;

import io.migrate.report.CheckReport;
import io.migrate.report.OperationView;
import io.migrate.run.Scripts;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What was changed by hand is named by {@code check --only drift} and by nothing else.
 */
class DriftTests {

	private static final Scripts FIRST = Scripts.script("a1")
		.up("CREATE TYPE mood AS ENUM ('good', 'bad')", "CREATE SEQUENCE ticket",
				"CREATE TYPE place AS (x int, y text COLLATE \"C\")",
				"CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(100) NOT NULL,"
						+ " email text CONSTRAINT uq_email UNIQUE, status text NOT NULL DEFAULT 'new',"
						+ " age int CONSTRAINT ck_age CHECK (age > 0), feels mood,"
						+ " lower_name text GENERATED ALWAYS AS (lower(name)) STORED)",
				"CREATE INDEX ix_name ON customer (name DESC) WHERE age > 17",
				"CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2), customer_id bigint"
						+ " CONSTRAINT fk_customer REFERENCES customer ON DELETE CASCADE)",
				"CREATE TABLE log (id bigint, at date) PARTITION BY RANGE (at)",
				"CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
				"CREATE VIEW adults AS SELECT id FROM customer WHERE age > 17",
				"CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
				"CREATE TRIGGER touched BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch()")
		.down("DROP VIEW adults", "DROP TABLE log, orders, customer", "DROP FUNCTION touch", "DROP SEQUENCE ticket",
				"DROP TYPE mood, place");

	static Stream<Case> cases() {
		return Stream.of(onColumns(), onMembers(), others(), ofNobody()).flatMap((cases) -> cases);
	}

	private static Stream<Case> onColumns() {
		return Stream.of(by("ALTER TABLE customer ADD COLUMN note text").is("- column customer.note"),
				by("DROP INDEX ix_name").is("+ index ix_name on customer"),
				by("ALTER TABLE customer ALTER status SET DEFAULT 'old'")
					.is("~ column customer.status: default 'old'::text -> 'new'::text"),
				by("ALTER TABLE customer ALTER status DROP DEFAULT")
					.is("~ column customer.status: default none -> 'new'::text"),
				by("ALTER TABLE orders DROP COLUMN total").is("+ column orders.total numeric(10,2)"),
				by("ALTER TABLE orders ALTER total TYPE numeric(12,2)")
					.is("~ column orders.total: type numeric(12,2) -> numeric(10,2)"),
				by("ALTER TABLE customer ALTER name DROP NOT NULL").is("~ column customer.name: not null"),
				by("ALTER TABLE customer ALTER age SET NOT NULL").is("~ column customer.age: null"));
	}

	private static Stream<Case> onMembers() {
		return Stream.of(by("ALTER TABLE customer DROP CONSTRAINT ck_age").is("+ check ck_age (age > 0) on customer"),
				by("ALTER TABLE customer DROP CONSTRAINT ck_age, ADD CONSTRAINT ck_age CHECK (age > 1)").is(
						"~ constraint ck_age -> ck_age_old on customer", "+ check ck_age (age > 0) on customer",
						"- constraint ck_age_old on customer"),
				by("ALTER TABLE customer DROP CONSTRAINT uq_email").is("+ unique uq_email [email] on customer"),
				by("ALTER TABLE orders DROP CONSTRAINT fk_customer").is("+ foreign key fk_customer [customer_id]"),
				by("CREATE INDEX ix_age ON customer (age)").is("- index ix_age on customer"));
	}

	private static Stream<Case> others() {
		return Stream.of(by("CREATE TABLE scratch (id int)").is("- table scratch"),
				by("DROP TABLE orders").is("+ table orders"), by("ALTER TYPE mood ADD VALUE 'so so'").is("~ enum mood"),
				by("ALTER SEQUENCE ticket INCREMENT 5").is("~ sequence ticket"),
				by("DROP SEQUENCE ticket").is("+ sequence ticket"),
				by("COMMENT ON COLUMN customer.name IS 'x'").is("~ column customer.name: comment"),
				by("ALTER TYPE place ADD ATTRIBUTE z int").is("! ALTER TYPE place DROP ATTRIBUTE \"z\""),
				by("ALTER TYPE place DROP ATTRIBUTE y").is("! ALTER TYPE place ADD ATTRIBUTE \"y\" text"),
				by("ALTER TYPE place DROP ATTRIBUTE x").is("! CREATE TYPE place AS (x integer, y text"),
				by("DROP VIEW adults").is("! CREATE VIEW adults"),
				by("DROP TRIGGER touched ON customer").is("! CREATE TRIGGER touched ON customer"),
				by("CREATE TRIGGER second AFTER INSERT ON customer FOR EACH ROW EXECUTE FUNCTION touch()")
					.is("! DROP TRIGGER second ON customer"));
	}

	/** What comes and goes with the data, and what is somebody else's. */
	private static Stream<Case> ofNobody() {
		return Stream.of(
				by("CREATE TABLE log_2027 PARTITION OF log FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')").is(),
				by("DROP TABLE log_2026").is(), by("CREATE EXTENSION hstore").is(),
				by("CREATE TABLE flyway_schema_history (id int)").is(), by("CREATE VIEW mine AS SELECT 1 AS one").is(),
				by("CREATE SCHEMA elsewhere", "CREATE TABLE elsewhere.t (id int)").is(),
				by("INSERT INTO customer (name) VALUES ('a')").is(), by("ANALYZE", "SELECT nextval('ticket')").is());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void isNamedByDriftAndNotByModel(Case change) {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		SchemaModel made = fixture.read();
		fixture.model = (major) -> made;
		assertThat(fixture.drift()).containsExactly("no");
		fixture.database.execute(change.statements().toArray(String[]::new));
		List<String> drift = fixture.drift();
		assertThat(drift.get(0)).isEqualTo(change.operations().isEmpty() ? "no" : "yes");
		assertThat(drift.subList(1, drift.size())).as("%s", drift).hasSameSizeAs(change.operations());
		for (int i = 0; i < change.operations().size(); i++) {
			assertThat(drift.get(i + 1)).startsWith(change.operations().get(i));
		}
		assertThat(fixture.difference()).containsExactly("no");
	}

	@Test
	void aFieldOfAnEntityIsNamedByModelAndNotByDrift() {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		SchemaModel made = fixture.read();
		fixture.model = (major) -> made.withTables(made.tables().values().stream().map(DriftTests::withPhone).toList());
		assertThat(fixture.difference()).containsExactly("yes", "+ column orders.phone varchar(20)");
		assertThat(fixture.drift()).containsExactly("no");
		fixture.database.execute("ALTER TABLE customer DROP COLUMN age CASCADE");
		CheckReport all = fixture.engine().check(EnumSet.allOf(MigrationEngine.Question.class));
		assertThat(all.pending().answer()).isEqualTo("no");
		assertThat(all.model().operations()).extracting(OperationView::object).containsExactly("public.orders.phone");
		assertThat(all.drift().operations()).extracting(OperationView::object)
			.contains("public.customer.age", "public.customer.ix_name");
	}

	@Test
	void isNoneForSomebodyInAnotherTimeZone() {
		EngineFixture fixture = new EngineFixture(TestServer.database(),
				Scripts.script("a1")
					.up("CREATE TABLE t (at timestamptz DEFAULT '2026-01-01 00:00:00+00')")
					.down("DROP TABLE t"));
		TimeZone here = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("America/Bogota"));
			fixture.engine().upgrade("head", false);
			TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
			assertThat(fixture.drift()).containsExactly("no");
			fixture.database.execute("CREATE TABLE by_hand ()");
			assertThat(fixture.drift()).containsExactly("yes", "- table by_hand");
		}
		finally {
			TimeZone.setDefault(here);
		}
	}

	@Test
	void isUnknownWhereNoRunEndedAtTheHeadsThatAreThere() {
		Scripts second = Scripts.table("b2", "a1");
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST, second);
		assertThat(fixture.drift()).as("nothing was run").containsExactly("unknown");
		fixture.engine().upgrade("a1", false);
		assertThat(fixture.drift()).as("it ended before").containsExactly("unknown");
		fixture.engine().upgrade("head", false);
		assertThat(fixture.drift()).containsExactly("no");
		fixture.engine().stamp(List.of("a1"), false);
		assertThat(fixture.drift()).as("it was stamped").containsExactly("unknown");
		fixture.engine().stamp(List.of("b2"), false);
		assertThat(fixture.drift()).as("it was stamped back").containsExactly("unknown");
		fixture.engine().downgrade("a1");
		fixture.engine().upgrade("head", false);
		assertThat(fixture.drift()).containsExactly("no");
		fixture.database.execute("UPDATE migrate_version SET revision = 'a1'");
		assertThat(fixture.drift()).as("the version was moved by hand").containsExactly("unknown");
	}

	@Test
	void isUnknownAfterAScriptAlthoughItLeadsBack() {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST, Scripts.table("b2", "a1"));
		fixture.engine().upgrade("head", false);
		Psql.run(fixture.database, fixture.engine().stampSql(List.of("current:a1"), false));
		assertThat(Psql.run(fixture.database, fixture.engine().stampSql(List.of("current:b2"), false)).code()).isZero();
		assertThat(fixture.engine().current().current()).containsExactly("b2");
		assertThat(fixture.drift()).containsExactly("unknown");
	}

	@Test
	void isUnknownWhereTheCatalogWasReadInAnotherWay() {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		fixture.database.execute("UPDATE migrate_schema SET form = '14/0'");
		assertThat(fixture.drift()).containsExactly("unknown");
	}

	@Test
	void aContractionThatWaitsDoesNotMakeItUnknown() {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		EngineFixture next = fixture.with(FIRST, Scripts.table("b2", "a1"),
				Scripts.script("c3", "b2").contract().up("DROP VIEW adults"));
		assertThat(next.engine().upgrade("head", false).stoppedBefore()).isEqualTo("c3");
		assertThat(next.drift()).containsExactly("no");
	}

	@Test
	void aRunThatHasNothingToDoStoresNothing() {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		fixture.database.execute("DROP INDEX ix_name");
		fixture.engine().upgrade("head", false);
		assertThat(fixture.drift()).containsExactly("yes", "+ index ix_name on customer");
	}

	@Test
	void schemasThatNoRevisionNamesAreOfOthers() {
		Scripts own = Scripts.script("a1").up("CREATE SCHEMA app", "CREATE TABLE app.t (id int)");
		EngineFixture fixture = new EngineFixture(TestServer.database(), own);
		fixture.database.execute("CREATE SCHEMA theirs", "CREATE TABLE theirs.t (id int)",
				"CREATE VIEW theirs.v AS SELECT 1");
		fixture.engine().upgrade("head", false);
		fixture.database.execute("DROP TABLE theirs.t", "DROP VIEW theirs.v", "ALTER TABLE app.t ADD COLUMN n int");
		assertThat(fixture.drift()).containsExactly("yes", "- column app.t.n");
	}

	@Test
	void tablesOfAnOlderFormAreBroughtUpByTheNextRun() {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		fixture.database.execute("DROP TABLE migrate_schema", "UPDATE migrate_format SET format = 1");
		assertThat(fixture.drift()).containsExactly("unknown");
		EngineFixture next = fixture.with(FIRST, Scripts.table("b2", "a1"));
		assertThat(next.engine().current().pending()).containsExactly("b2");
		next.engine().upgrade("head", false);
		assertThat(next.drift()).containsExactly("no");
	}

	@Test
	void autogenerateSaysThatItComparesWithAChangedDatabase() {
		EngineFixture fixture = new EngineFixture(TestServer.database(), FIRST);
		fixture.engine().upgrade("head", false);
		SchemaModel made = fixture.read();
		fixture.model = (major) -> made;
		fixture.engine().revision(RevisionRequest.autogenerate(null, null));
		assertThat(fixture.heard).isEmpty();
		fixture.database.execute("ALTER TABLE customer ADD COLUMN note text");
		assertThat(fixture.engine().revision(RevisionRequest.autogenerate(null, null)).deferred())
			.extracting(OperationView::summary)
			.containsExactly("- column customer.note");
		assertThat(fixture.heard).singleElement().asString().contains("check --only drift");
	}

	private static Table withPhone(Table table) {
		if (!table.name().equals(QualifiedName.of("orders"))) {
			return table;
		}
		List<Column> columns = new ArrayList<>(table.columns());
		columns.add(Column.of("phone", ColumnType.parse("varchar(20)")));
		return table.withColumns(columns);
	}

	private static Case by(String... statements) {
		return new Case(List.of(statements), List.of());
	}

	/**
	 * Statements by hand, and how the operations begin that would bring the database
	 * back.
	 */
	record Case(List<String> statements, List<String> operations) {

		Case is(String... beginnings) {
			return new Case(this.statements, List.of(beginnings));
		}

	}

}
