package io.migrate.session;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcSessionsTests {

	private static final SessionSettings SETTINGS = SessionSettings.named("migrate test");

	private final TestDatabase database = TestServer.database();

	private SessionFactory factory(String parameters) {
		String glue = this.database.url().contains("?") ? "&" : "?";
		return JdbcSessions.of(this.database.url() + glue + parameters, this.database.user(), this.database.password(),
				Map.of());
	}

	private PGSimpleDataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		return source;
	}

	@Test
	void whatTheRunSetsStandsAboveTheDefaultsOfServerAndUser() {
		this.database.execute("ALTER DATABASE " + name() + " SET statement_timeout = '5s'",
				"ALTER DATABASE " + name() + " SET idle_in_transaction_session_timeout = '5s'",
				"CREATE SCHEMA \"a,\"\"b\"", "CREATE SCHEMA app");
		try (Session session = factory("socketTimeout=7")
			.openForWork(SETTINGS.withSearchPath(List.of("a,\"b", "app")).withLockTimeout(Duration.ofMillis(250)))) {
			assertThat(session.query("SELECT current_setting('statement_timeout') AS s, "
					+ "current_setting('idle_in_transaction_session_timeout') AS i, "
					+ "current_setting('lock_timeout') AS l, "
					+ "current_setting('application_name') AS a, current_setting('search_path') AS p"))
				.containsExactly(
						Map.of("s", "0", "i", "0", "l", "250ms", "a", "migrate test", "p", "\"a,\"\"b\", app"));
			assertThat(session.info().defaultSchema()).isEqualTo("a,\"b");
			assertThatCode(() -> assertThat(session.unwrap(Connection.class).getNetworkTimeout()).isZero())
				.doesNotThrowAnyException();
		}
	}

	@Test
	void aQueryThatWasSentOftenSeesTheColumnsOfItsTableChange() {
		seesColumnsChange("");
	}

	@Test
	void soDoesOneWhereTheUrlHasTheServerPrepareIt() {
		seesColumnsChange("prepareThreshold=1");
	}

	private void seesColumnsChange(String parameters) {
		this.database.execute("CREATE TABLE item (id bigint)", "INSERT INTO item VALUES (1)");
		try (Session session = factory(parameters).openForWork(SETTINGS)) {
			// in a transaction the driver cannot send a statement once more
			session.begin();
			for (int time = 0; time < 10; time++) {
				session.query("SELECT * FROM item WHERE id = ?", 1L);
			}
			session.execute("ALTER TABLE item ADD COLUMN name text DEFAULT 'pen'");
			assertThat(session.query("SELECT * FROM item WHERE id = ?", 1L))
				.containsExactly(Map.of("id", 1L, "name", "pen"));
			session.rollback();
		}
	}

	@Test
	void thePlanOfARepeatedStatementOutlivesDdl() {
		this.database.execute("CREATE TABLE item (id bigint)");
		try (Session session = factory("").openForWork(SETTINGS)) {
			assertThat(usesOfOnePlanBetweenDdl(session)).containsExactly(Map.of("uses", 6L));
		}
	}

	@Test
	void whereTheUrlSpeaksOfPreparedStatementsNoneIsKept() {
		this.database.execute("CREATE TABLE item (id bigint)");
		try (Session session = factory("prepareThreshold=0").openForWork(SETTINGS)) {
			assertThat(usesOfOnePlanBetweenDdl(session)).isEmpty();
		}
	}

	/** From the fifth time on it is kept. */
	private static List<Map<String, @Nullable Object>> usesOfOnePlanBetweenDdl(Session session) {
		for (long time = 0; time < 10; time++) {
			session.execute("CREATE TABLE item_" + time + " (id bigint)");
			assertThat(session.repeat("INSERT INTO item VALUES (?)", time)).isEqualTo(1);
		}
		return session.query("SELECT generic_plans + custom_plans AS uses FROM pg_prepared_statements"
				+ " WHERE statement LIKE 'INSERT INTO item %'");
	}

	@Test
	void settingsOutliveARollback() {
		this.database.execute("CREATE SCHEMA app");
		try (Session session = factory("").openForWork(SETTINGS.withSearchPath(List.of("app")))) {
			session.begin();
			session.execute("SELECT 1");
			session.rollback();
			assertThat(session.info().defaultSchema()).isEqualTo("app");
		}
	}

	@Test
	void aUrlThatNoDriverKnowsIsNotRepeated() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> JdbcSessions.of("jdbc:other:x?password=secret", null, null, Map.of()).open())
			.withMessage("Cannot connect to the database."
					+ " No driver knows its URL, which does not begin with jdbc:postgresql: either."
					+ " Set migrate.url (or that of the application's data source) to a PostgreSQL database.");
	}

	@Test
	void theRoleIsTaken() {
		String role = name() + "_owner";
		this.database.execute("CREATE ROLE " + role);
		try (Session session = factory("").openForWork(SETTINGS.withRole(role))) {
			assertThat(session.info().user()).isEqualTo(role);
		}
		this.database.execute("DROP ROLE " + role);
	}

	@Test
	void aDataSourceWillDoAsWell() {
		try (Session session = JdbcSessions.of(dataSource()).openForWork(SETTINGS)) {
			assertThat(session.info().database()).isEqualTo(name());
		}
	}

	@Test
	void aBorrowedConnectionGoesBackAsItWas() throws SQLException {
		try (Connection physical = this.database.connect()) {
			physical.setAutoCommit(false);
			OneConnectionPool pool = new OneConnectionPool(physical);
			try (Session session = JdbcSessions.borrow(pool)) {
				assertThat(session.info().database()).isEqualTo(name());
				assertThat(physical.getAutoCommit()).isTrue();
			}
			assertThat(physical.getAutoCommit()).isFalse();
			assertThat(pool.returned()).isEqualTo(1);
			assertThat(physical.isClosed()).isFalse();
		}
	}

	@Test
	void nothingAtTheAddressIsSaidWithAddressButWithoutPassword() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		SessionFactory factory = JdbcSessions.of("jdbc:postgresql://127.0.0.1:" + port + "/shop?password=secret", "u",
				null, Map.of());
		assertThatExceptionOfType(MigrationException.class).isThrownBy(factory::open).satisfies((ex) -> {
			assertThat(ex.problem())
				.isEqualTo("Cannot connect to PostgreSQL at 127.0.0.1:" + port + ", database 'shop'.");
			assertThat(ex.remedy()).contains("Start the server", "migrate.url");
			assertThat(ex).hasMessageNotContaining("secret");
		});
	}

	@Test
	void aMissingDatabaseHasItsOwnRemedy() {
		String url = this.database.url().replace(name(), "missing_" + name());
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> JdbcSessions.of(url, this.database.user(), this.database.password(), Map.of()).open())
			.satisfies((ex) -> assertThat(ex.remedy()).contains("CREATE DATABASE"));
	}

	@Test
	void aUrlThatIsNotForPostgresIsRefused() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> JdbcSessions.of("jdbc:h2:mem:x", null, null, Map.of()).open())
			.satisfies((ex) -> assertThat(ex.remedy()).contains("migrate.url"));
	}

	@Test
	void anotherProductIsRefusedByName() throws SQLException {
		try (Connection physical = this.database.connect()) {
			OneConnectionPool pool = new OneConnectionPool(physical, "H2");
			assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> JdbcSessions.of(pool).open())
				.withMessageContaining("It is H2");
			assertThat(pool.returned()).isEqualTo(1);
		}
	}

	@Test
	void aReadOnlyServerIsForLookingOnly() {
		this.database.execute("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
		try (Session session = factory("").open()) {
			assertThat(session.info().readOnly()).isTrue();
		}
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> factory("").openForWork(SETTINGS))
			.withMessageContaining("read-only")
			.withMessageContaining(name());
		assertThat(this.database.query("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'migrate' "
				+ "AND datname = current_database()"))
			.containsExactly("0");
	}

	@Test
	void aReplicaIsRefused() {
		ServerInfo replica = new ServerInfo(180000, "shop", "u", true, true, 1, 1, "public", true);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(replica::requireFitForWork)
			.withMessageContaining("'shop'")
			.withMessageContaining("replica")
			.withMessageContaining("migrate.url");
	}

	@Test
	void aDriverThatDoesNotSayItsProcessIsBelieved() {
		ServerInfo info = new ServerInfo(180000, "shop", "u", false, false, 1, 0, "public", true);
		assertThatCode(info::requireFitForWork).doesNotThrowAnyException();
	}

	private String name() {
		return this.database.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
	}

}
