package io.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.operation.Backfill;
import io.migrate.report.CheckReport;
import io.migrate.run.RunFailedException;
import io.migrate.run.Scripts;
import io.migrate.schema.QualifiedName;
import io.migrate.session.GivenConnection;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The engine on a connection that somebody else has opened and goes on using.
 */
class GivenConnectionTests {

	private static final String SETTINGS = "SELECT concat_ws('/', current_setting('role'), current_setting("
			+ "'application_name'), current_setting('lock_timeout'), current_setting('statement_timeout'), "
			+ "current_setting('idle_in_transaction_session_timeout'), current_setting('search_path'))";

	private final EngineFixture fixture = new EngineFixture(TestServer.database(), Scripts.table("a1"),
			Scripts.table("b2", "a1"));

	@Test
	void whatIsDoneInTheCallersTransactionIsDoneOnlyIfTheCallerCommits() throws SQLException {
		try (Connection connection = transaction()) {
			assertThat(callers(connection).upgrade("head", false).done()).containsExactly("a1", "b2");
			assertThat(callers(connection).current().upToDate()).isTrue();
			assertThat(this.fixture.engine().current().current()).as("seen from outside").isEmpty();
			connection.rollback();
			assertThat(CatalogDump.of(this.fixture.database)).isEmpty();
			assertThat(this.fixture.database.query("SELECT to_regclass('migrate_history')")).containsExactly("");
			callers(connection).upgrade("a1", false);
			execute(connection, "INSERT INTO t_a1 VALUES (1, 2)");
			callers(connection).upgrade("head", false);
			connection.commit();
		}
		assertThat(this.fixture.engine().current().current()).containsExactly("b2");
		assertThat(this.fixture.drift()).containsExactly("no");
		assertThat(this.fixture.database.query("SELECT * FROM t_a1")).containsExactly("1|2");
	}

	@Test
	void everyCommandWorksInTheCallersTransaction() throws SQLException {
		try (Connection connection = transaction()) {
			MigrationEngine engine = callers(connection);
			assertThat(engine.current().pending()).containsExactly("a1", "b2");
			assertThat(engine.plan("head").steps()).hasSize(2);
			engine.stamp(List.of("a1"), false);
			engine.stamp(List.of("a1"), true);
			execute(connection, "CREATE TABLE t_a1 ()");
			engine.upgrade("head", false);
			CheckReport check = engine.check(EnumSet.allOf(MigrationEngine.Question.class));
			assertThat(check.pending().answer()).isEqualTo("no");
			assertThat(check.drift().answer()).isEqualTo("no");
			assertThat(engine.verify().findings()).isEmpty();
			assertThat(engine.history(null, true).runs()).isNotEmpty();
			assertThat(engine.downgradeSql("current:base", false)).contains("DROP TABLE t_b2");
			assertThat(engine.downgrade("base").done()).containsExactly("b2", "a1");
			connection.commit();
		}
		assertThat(CatalogDump.of(this.fixture.database)).isEmpty();
	}

	@Test
	void theLockIsHeldUntilTheCallersTransactionEnds() throws SQLException {
		this.fixture.running = new MigrationSettings.Running(null, null, List.of(), Duration.ZERO, false, null, false,
				"other", Clock.systemUTC());
		try (Connection connection = transaction()) {
			callers(connection).upgrade("a1", false);
			assertThatExceptionOfType(MigrationException.class)
				.isThrownBy(() -> this.fixture.engine().upgrade("head", false))
				.withMessageContaining("migration lock");
			connection.commit();
			assertThat(this.fixture.engine().upgrade("head", false).done()).containsExactly("b2");
		}
	}

	@Test
	void aRevisionThatFailsLeavesTheCallersTransactionUsable() throws SQLException {
		EngineFixture failing = this.fixture.with(Scripts.table("a1"), Scripts.script("b2", "a1").up("SELECT 1/0"));
		try (Connection connection = transaction()) {
			execute(connection, "CREATE TABLE mine (id int)");
			assertThatExceptionOfType(RunFailedException.class)
				.isThrownBy(() -> callers(failing, connection).upgrade("head", false))
				.withMessageContaining("division by zero");
			execute(connection, "INSERT INTO mine VALUES (1)");
			connection.commit();
		}
		assertThat(this.fixture.database.query("SELECT * FROM mine")).containsExactly("1");
		assertThat(failing.engine().current().current()).containsExactly("a1");
		assertThat(this.fixture.database.query("SELECT revision, outcome FROM migrate_history ORDER BY id"))
			.containsExactly("a1|done", "b2|failed");
	}

	@Test
	void aRevisionThatNeedsACutIsRefusedBeforeTheFirstStatement() throws SQLException {
		refuses(Scripts.script("b2", "a1").up("CREATE INDEX CONCURRENTLY ix ON t_a1 (n)"),
				"Revision 'b2' cannot run in the caller's transaction.", "It cannot run in any transaction",
				"CREATE INDEX CONCURRENTLY ix");
		refuses(Scripts.script("b2", "a1")
			.up("ALTER TABLE t_a1 ADD CONSTRAINT ck CHECK (n > 0) NOT VALID",
					"ALTER TABLE t_a1 VALIDATE CONSTRAINT ck"),
				"Its part 1 of 2 must be committed before what follows it", "NOT VALID", "inOwnTransactions");
		refuses(Scripts.script("b2", "a1").up(new Backfill(QualifiedName.of("t_a1"), "n = 1", "n IS NULL")),
				"commits batch by batch");
	}

	private static void refuses(Scripts revision, String... message) throws SQLException {
		EngineFixture cut = new EngineFixture(TestServer.database(), Scripts.table("a1"), revision);
		try (Connection connection = cut.database.connect()) {
			connection.setAutoCommit(false);
			assertThatExceptionOfType(MigrationException.class)
				.isThrownBy(() -> callers(cut, connection).upgrade("head", false))
				.satisfies((ex) -> assertThat(ex.getMessage()).contains(message));
			assertThat(callers(cut, connection).upgrade("a1", false).done()).containsExactly("a1");
			connection.rollback();
			connection.setAutoCommit(true);
			assertThat(own(cut, connection).upgrade("head", false).done()).containsExactly("a1", "b2");
			assertThat(connection.getAutoCommit()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theConnectionIsGivenBackAsItWas(boolean callers) throws SQLException {
		try (Connection connection = this.fixture.database.connect()) {
			execute(connection,
					"CREATE SCHEMA app; SET search_path = app, public; SET lock_timeout = '3s'; "
							+ "SET statement_timeout = '7min'; SET application_name = 'mine'; SET role = postgres; "
							+ "SET idle_in_transaction_session_timeout = '9min'");
			connection.setAutoCommit(!callers);
			connection.setNetworkTimeout(Runnable::run, 60_000);
			if (callers) {
				execute(connection, "SET LOCAL lock_timeout = '5s'");
			}
			String before = text(connection, SETTINGS);
			if (!callers) {
				connection.setAutoCommit(false);
				connection.commit();
			}
			MigrationEngine engine = callers ? callers(connection) : own(this.fixture, connection);
			engine.upgrade("head", false);
			assertThat(text(connection, "SELECT to_regclass('app.t_b2')")).isEqualTo("t_b2");
			assertThat(text(connection, SETTINGS)).isEqualTo(before);
			assertThat(connection.getAutoCommit()).isFalse();
			assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
			connection.commit();
			assertThat(text(connection, "SHOW lock_timeout")).isEqualTo("3s");
			assertThat(connection.isClosed()).isFalse();
		}
	}

	@Test
	void theWrongModeIsRefusedAndChangesNothing() throws SQLException {
		try (Connection connection = this.fixture.database.connect()) {
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> callers(connection).upgrade("head", false))
				.withMessageContaining("autocommit")
				.withMessageContaining("inOwnTransactions");
			connection.setAutoCommit(false);
			execute(connection, "CREATE TABLE mine (id int)");
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> own(this.fixture, connection).current())
				.withMessageContaining("in a transaction")
				.withMessageContaining("inCallersTransaction");
			assertThat(connection.getAutoCommit()).isFalse();
			connection.rollback();
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			assertThatExceptionOfType(MigrationException.class)
				.isThrownBy(() -> callers(connection).upgrade("head", false))
				.withMessageContaining("READ COMMITTED");
			connection.rollback();
		}
		assertThat(CatalogDump.of(this.fixture.database)).isEmpty();
	}

	@Test
	void severalEnginesAndThreadsDoNotMeet() throws Exception {
		List<EngineFixture> fixtures = new ArrayList<>(List.of(this.fixture));
		fixtures.add(new EngineFixture(TestServer.database(), Scripts.table("x1"), Scripts.table("y2", "x1")));
		EngineFixture second = new EngineFixture(this.fixture.database,
				Scripts.script("s1").up("CREATE TABLE app.s ()"),
				Scripts.script("s2", "s1").up("CREATE TABLE app.u ()"));
		second.database.execute("CREATE SCHEMA app");
		second.running = new MigrationSettings.Running("app", null, List.of(), Duration.ofMinutes(1), false, null,
				false, "b", Clock.systemUTC());
		fixtures.add(second);
		together(fixtures);
		assertThat(fixtures.get(0).engine().current().current()).containsExactly("b2");
		assertThat(fixtures.get(1).engine().current().current()).containsExactly("y2");
		assertThat(second.engine().current().current()).containsExactly("s2");
		fixtures.forEach((each) -> assertThat(each.engine().history(null, true).runs()).hasSize(2));
		// the second shares its default schema with the first, which may still be
		// changing it
		fixtures.subList(0, 2)
			.forEach((each) -> assertThat(each.drift()).as(each.engine().current().toString()).containsExactly("no"));
	}

	/** Each engine is used by three threads at once, and all engines at the same time. */
	private static void together(List<EngineFixture> fixtures) throws Exception {
		var threads = Executors.newFixedThreadPool(9);
		try {
			List<Runnable> work = new ArrayList<>();
			fixtures.forEach((each) -> {
				MigrationEngine shared = each.engine();
				work.addAll(List.of(() -> shared.upgrade("head", false), () -> shared.upgrade("head", false),
						shared::current));
			});
			for (var done : work.stream().map(threads::submit).toList()) {
				done.get();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private Connection transaction() throws SQLException {
		Connection connection = this.fixture.database.connect();
		connection.setAutoCommit(false);
		return connection;
	}

	private MigrationEngine callers(Connection connection) {
		return callers(this.fixture, connection);
	}

	private static MigrationEngine callers(EngineFixture fixture, Connection connection) {
		return fixture.engine().on(GivenConnection.inCallersTransaction(connection));
	}

	private static MigrationEngine own(EngineFixture fixture, Connection connection) {
		return fixture.engine().on(GivenConnection.inOwnTransactions(connection));
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String text(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
