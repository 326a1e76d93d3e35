package io.migrate.run;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.migrate.error.MigrationException;
import io.migrate.operation.CreateTable;
import io.migrate.operation.RunCode;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;
import io.migrate.testkit.CatalogDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.migrate.run.Scripts.script;
import static io.migrate.run.Scripts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a run refuses before its first statement, what a user may not do, and sizes.
 */
class RefusedRunTests {

	private final RunFixture fixture = RunFixture.of(table("a"), table("b", "a"));

	private final String name = this.fixture.database.query("SELECT current_database()").get(0);

	private final String guest = this.name + "_guest";

	@AfterEach
	void dropGuest() {
		if (!this.fixture.database.query("SELECT 1 FROM pg_roles WHERE rolname = '" + this.guest + "'").isEmpty()) {
			this.fixture.database.execute("DROP OWNED BY " + this.guest, "DROP ROLE " + this.guest);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE t_b ()", "CREATE VIEW t_b AS SELECT 1", "CREATE TABLE \"we \"\"ird\" ()" })
	void tablesWithoutHistoryThatARevisionWouldMakeAreRefusedWithTheTwoCommands(String there) {
		this.fixture.database.execute(there);
		List<String> before = CatalogDump.of(this.fixture.database);
		RunFixture run = this.fixture.with(table("a"), table("b", "a"), script("c", "b").up(new CreateTable(
				Table.of(QualifiedName.of("we \"ird"), List.of(Column.of("x", ColumnType.parse("int"))), List.of()))));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> run.upgrade("head"))
			.withMessageContaining("The database has tables and no history of migrations.")
			.withMessageContaining("which is there already")
			.withMessageContaining("`stamp REVISION`")
			.withMessageContaining("`init --from-database`")
			.withMessageContaining("Nothing has been run.");
		assertThat(CatalogDump.of(run.database)).isEqualTo(before);
		assertThat(run.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
		run.stamp(false, "head");
		assertThat(run.upgrade("head").done()).isEmpty();
	}

	@Test
	void tablesThatNoRevisionMakesAreNobodysBusiness() {
		this.fixture.database.execute("CREATE TABLE other ()", "CREATE SCHEMA app", "CREATE TABLE app.t_a ()");
		assertThat(this.fixture.upgrade("head").done()).containsExactly("a", "b");
	}

	@Test
	void aDatabaseThatIsAheadIsRefusedByWhateverChangesIt() {
		this.fixture.upgrade("head");
		RunFixture older = this.fixture.with(table("a"));
		for (Runnable command : List.<Runnable>of(() -> older.upgrade("head"), () -> older.downgrade("base"),
				() -> older.resume(true), () -> older.stamp(false, "a"))) {
			assertThatExceptionOfType(MigrationException.class).isThrownBy(command::run)
				.withMessageContaining("The database is ahead: it has revision 'b', which is not here.")
				.withMessageContaining("`stamp REVISION --purge`");
		}
		assertThat(older.state().heads()).containsExactly("b");
		older.stamp(true, "a");
		assertThat(older.state().heads()).containsExactly("a");
	}

	@Test
	void reformattingIsNoChangeOtherSqlIsAndCodeCannotBeTold() {
		RunCode code = new RunCode((db) -> db.query("SELECT 1"), null);
		RunFixture applied = this.fixture.with(table("a"), script("b", "a").up("CREATE TABLE t_b (n int)"),
				script("c", "b").up(code));
		applied.upgrade("head");
		RunFixture reformatted = this.fixture.with(table("a").source("recompiled"),
				script("b", "a").source("reformatted").up("create table T_B -- as before\n\t(\r\n\t\tn int)  \n"),
				script("c", "b").up(code));
		assertThat(reformatted.upgrade("head").done()).isEmpty();
		assertThat(reformatted.heard).isEmpty();
		RunFixture recompiled = this.fixture.with(table("a"), script("b", "a").up("CREATE TABLE t_b (n int)"),
				script("c", "b").source("recompiled").up(code));
		assertThat(recompiled.upgrade("head").done()).isEmpty();
		assertThat(recompiled.heard).singleElement()
			.asString()
			.contains("warning: Revision 'c' is applied, holds code", "c.sql is not what it was", "cannot be told",
					"`verify --accept c`");
		RunFixture changed = this.fixture.with(table("a"),
				script("b", "a").source("changed").up("CREATE TABLE t_b (n bigint)"), script("c", "b").up(code));
		for (Runnable command : List.<Runnable>of(() -> changed.upgrade("head"), () -> changed.downgrade("a"))) {
			assertThatExceptionOfType(MigrationException.class).isThrownBy(command::run)
				.withMessageContaining("Applied revisions were changed: 'b'.")
				.withMessageContaining("Restore b.sql")
				.withMessageContaining("`verify --accept b`");
		}
	}

	@Test
	void whatIsAcceptedIsTheAppliedFormFromThenOn() {
		this.fixture.upgrade("head");
		RunFixture changed = this.fixture.with(table("a"), script("b", "a").source("changed").up("CREATE TABLE x ()"));
		changed.stamper().accept("b", changed.cancellation);
		assertThat(changed.upgrade("head").done()).isEmpty();
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.fixture.upgrade("head"))
			.withMessageContaining("Applied revisions were changed: 'b'.");
	}

	@Test
	void tablesOfANewerVersionOfTheEngineAreLeftAlone() {
		this.fixture.upgrade("a");
		this.fixture.database.execute("UPDATE migrate_format SET format = 99");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.fixture.upgrade("head"))
			.withMessageContaining("The history tables are of a newer version.")
			.withMessageContaining("format 99");
		assertThat(this.fixture.tables()).containsExactly("t_a");
	}

	@Test
	void aUserWithoutTheRightToCreateIsToldWhatToGrant() {
		guest("CONNECT ON DATABASE " + this.name);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> asGuest().upgrade("head"))
			.withMessageContaining("The history tables cannot be made in schema 'public'.")
			.withMessageContaining("permission denied for schema public")
			.withMessageContaining("GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"" + this.guest + "\"")
			.withMessageContaining("migrate.history-schema");
		assertThat(CatalogDump.of(this.fixture.database)).isEmpty();
	}

	@Test
	void aUserWhoMayNotCreateTheSchemaOfTheHistoryIsToldWhoCan() {
		guest("CONNECT ON DATABASE " + this.name);
		RunFixture run = asGuest();
		run.settings = run.settings.withHistorySchema("ops");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> run.upgrade("head"))
			.withMessageContaining("Schema 'ops' for the history tables cannot be created.")
			.withMessageContaining("permission denied for database")
			.withMessageContaining("CREATE SCHEMA \"ops\" AUTHORIZATION \"" + this.guest + "\"")
			.withMessageContaining("migrate.history-schema");
		assertThat(CatalogDump.of(this.fixture.database)).isEmpty();
	}

	@Test
	void aUserWhoMayNotChangeATableLeavesNothingOfThePart() {
		this.fixture.upgrade("a");
		guest("SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public");
		RunFixture run = this.fixture.with(table("a"),
				script("b", "a").up("INSERT INTO t_a VALUES (1, 1)", "ALTER TABLE t_a ADD COLUMN m int"));
		run.wrapper = asGuest().wrapper;
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> run.upgrade("head"))
			.withMessageContaining("statement 2 of 2 failed: ALTER TABLE t_a ADD COLUMN m int;")
			.withMessageContaining("must be owner of table t_a (SQLSTATE 42501)")
			.withMessageContaining("Nothing of this part remains.");
		assertThat(run.database.query("SELECT * FROM t_a")).isEmpty();
		assertThat(run.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|failed");
	}

	@Test
	void aUserWhoMayNotReadOurTablesIsToldWhatToGrant() {
		this.fixture.upgrade("a");
		guest("USAGE ON SCHEMA public");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> asGuest().upgrade("head"))
			.withMessageContaining("The state of the database cannot be read.")
			.withMessageContaining("GRANT SELECT on migrate_version, migrate_history and migrate_format to this user");
	}

	@Test
	void aReadOnlyDatabaseIsRefusedByName() {
		this.fixture.database.execute("ALTER DATABASE " + this.name + " SET default_transaction_read_only = on");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.fixture.upgrade("head"))
			.withMessageContaining("Database '" + this.name + "' cannot be changed over this connection.")
			.withMessageContaining("read-only");
		assertThatCode(this.fixture::state).doesNotThrowAnyException();
	}

	@Test
	void aHugeRevisionRunsAsOne() {
		Scripts huge = script("b", "a").up("CREATE TABLE big (t text)",
				"INSERT INTO big VALUES ('" + "x".repeat(4_000_000) + "')");
		IntStream.range(0, 3000).forEach((i) -> huge.up("CREATE TABLE h" + i + " (n int)").down("DROP TABLE h" + i));
		RunFixture run = this.fixture.with(table("a"), huge.down("DROP TABLE big"));
		assertThat(run.upgrade("head").done()).containsExactly("a", "b");
		assertThat(run.database.query("SELECT length(t) FROM big")).containsExactly("4000000");
		assertThat(run.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|done");
		assertThat(run.downgrade("a").done()).containsExactly("b");
		assertThat(run.tables()).containsExactly("t_a");
		RunFixture failing = this.fixture.with(table("a"), huge.up("SELECT 1/0"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> failing.upgrade("head"))
			.withMessageContaining("statement 3003 of 3003 failed: SELECT 1/0;");
		assertThat(failing.tables()).containsExactly("t_a");
	}

	private void guest(String... privileges) {
		this.fixture.database.execute("CREATE ROLE " + this.guest + " LOGIN PASSWORD 'guest'");
		for (String privilege : privileges) {
			this.fixture.database.execute("GRANT " + privilege + " TO " + this.guest);
		}
	}

	private RunFixture asGuest() {
		RunFixture run = this.fixture.with(table("a"), table("b", "a"));
		run.wrapper = (own) -> {
			own.close();
			return open();
		};
		return run;
	}

	private Session open() {
		return JdbcSessions.of(this.fixture.database.url(), this.guest, "guest", Map.of()).open();
	}

}
