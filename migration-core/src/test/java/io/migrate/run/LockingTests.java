package io.migrate.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.migrate.error.MigrationException;
import io.migrate.operation.RunArguments;
import io.migrate.session.Session;
import io.migrate.testkit.CatalogDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs beside other runs, and beside transactions that are in the way.
 */
@Timeout(120)
class LockingTests {

	private static final Scripts INDEXED = Scripts.script("b", "a").up("CREATE INDEX CONCURRENTLY ix ON t_a (n)");

	private final RunFixture fixture = RunFixture.of(Scripts.table("a"),
			Scripts.script("b", "a").up("ALTER TABLE t_a ADD COLUMN m int"));

	@Test
	void ofTwentyEnginesThatStartAtOnceOneMigratesAndAllAreServed() throws InterruptedException {
		RunFixture whole = RunFixture.of(Scripts.table("a"), INDEXED, Scripts.table("c", "b"));
		whole.upgrade("head");
		RunFixture shared = RunFixture.of(Scripts.table("a"), INDEXED, Scripts.table("c", "b"));
		List<RunOutcome> outcomes = atOnce(20, shared);
		assertThat(outcomes).hasSize(20).allSatisfy((outcome) -> assertThat(outcome.to()).containsExactly("c"));
		assertThat(outcomes.stream().filter((outcome) -> outcome.run() != null)).singleElement()
			.satisfies((outcome) -> assertThat(outcome.done()).containsExactly("a", "b", "c"));
		assertThat(shared.history()).isEqualTo(whole.history());
		assertThat(shared.outcomes()).hasSize(3);
		assertThat(CatalogDump.of(shared.database)).isEqualTo(CatalogDump.of(whole.database));
	}

	@Test
	void aRunThatNeverEndsIsNamedWhenTheBudgetIsSpent() throws SQLException {
		try (Connection other = this.fixture.database.connect(); Statement statement = other.createStatement()) {
			statement.execute("SET application_name = 'for ever'");
			statement.execute("SELECT pg_advisory_lock(hashtextextended('migrate:' || current_database() "
					+ "|| '/public/migrate_history', 0))");
			assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.fixture.upgrade("head"))
				.withMessageContaining("The migration lock was not free within 600 s.")
				.withMessageContaining("(application 'for ever'")
				.withMessageContaining("pg_terminate_backend(");
		}
		assertThat(this.fixture.heard).contains("waiting for for ever");
		assertThat(CatalogDump.of(this.fixture.database)).isEmpty();
		assertThat(this.fixture.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void aTransactionInTheWayIsWaitedForAndThePartBegunAgain() throws SQLException {
		this.fixture.upgrade("a");
		List<String> timeouts = new ArrayList<>();
		this.fixture.wrapper = (session) -> Watched.before(session, "ALTER TABLE",
				() -> timeouts.add(setting(session, "lock_timeout")));
		try (Connection other = this.fixture.database.connect()) {
			hold(other, "LOCK TABLE t_a IN ACCESS SHARE MODE");
			this.fixture.asleep = () -> {
				if (Collections.frequency(this.fixture.heard, "retrying b") == 3) {
					release(other);
				}
			};
			assertThat(this.fixture.upgrade("head").done()).containsExactly("b");
		}
		assertThat(timeouts).as("the ramp").containsExactly("100ms", "200ms", "400ms", "800ms");
		assertThat(this.fixture.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|done");
	}

	@Test
	void aTransactionThatNeverEndsIsNamedWhenTheBudgetIsSpent() throws SQLException {
		this.fixture.upgrade("a");
		this.fixture.settings = new RunSettings(this.fixture.settings.session(), null, false, RunArguments.NONE,
				LockRamp.within(Duration.ofSeconds(2)));
		try (Connection other = this.fixture.database.connect()) {
			hold(other, "SET LOCAL application_name = 'in the way'");
			hold(other, "INSERT INTO t_a VALUES (1, 1)");
			assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> this.fixture.upgrade("head"))
				.withMessageContaining("Upgrading to 'b', statement 1 of 1 failed: ALTER TABLE t_a")
				.withMessageContaining("migrate.lock-budget")
				.withMessageContaining("(application 'in the way'")
				.withMessageContaining("t_a (RowExclusiveLock)")
				.withMessageContaining("INSERT INTO t_a VALUES (1, 1)")
				.withMessageContaining("Nothing of this part remains.");
		}
		assertThat(this.fixture.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|failed");
		assertThat(this.fixture.state().partial()).isNull();
		assertThat(this.fixture.upgrade("head").done()).containsExactly("b");
	}

	@Test
	void aDeadlockIsBegunAgainFromItsBegin() throws Exception {
		RunFixture both = RunFixture.of(Scripts.table("a"), Scripts.table("z", "a"), Scripts.script("b", "z")
			.up("ALTER TABLE t_a ADD COLUMN m int", "LOCK TABLE t_z IN ACCESS EXCLUSIVE MODE"));
		both.database.execute("ALTER DATABASE " + both.database.url().replaceAll(".*/", "").replaceAll("\\?.*", "")
				+ " SET deadlock_timeout = '20ms'");
		both.upgrade("z");
		CompletableFuture<Void> crossed = new CompletableFuture<>();
		try (Connection other = both.database.connect()) {
			hold(other, "SET LOCAL deadlock_timeout = '1min'");
			hold(other, "LOCK TABLE t_z IN ACCESS EXCLUSIVE MODE");
			both.wrapper = (session) -> Watched.before(session, "LOCK TABLE t_z", () -> {
				if (!crossed.isDone()) {
					new Thread(() -> {
						hold(other, "LOCK TABLE t_a IN ACCESS SHARE MODE");
						release(other);
						crossed.complete(null);
					}).start();
					awaitWaiter(both);
				}
			});
			assertThat(both.upgrade("head").done()).containsExactly("b");
			crossed.get(30, TimeUnit.SECONDS);
		}
		assertThat(both.heard).contains("retrying b");
		assertThat(both.database
			.query("SELECT count(*) FROM pg_attribute WHERE attrelid = 't_a'::regclass " + "AND attname = 'm'"))
			.containsExactly("1");
	}

	@Test
	void concurrentWorkHasNoTimeOutAndValidationThatOfLocksOnly() {
		RunFixture timed = RunFixture.of(Scripts.table("a"), INDEXED, Scripts.script("c", "b")
			.up("ALTER TABLE t_a ADD CONSTRAINT ck CHECK (n > 0) NOT VALID", "ALTER TABLE t_a VALIDATE CONSTRAINT ck"),
				Scripts.script("d", "c").up("DROP INDEX CONCURRENTLY ix"), Scripts.script("e", "d").up("VACUUM t_a"));
		timed.database.execute("ALTER ROLE CURRENT_USER IN DATABASE "
				+ timed.database.url().replaceAll(".*/", "").replaceAll("\\?.*", "") + " SET statement_timeout = '7s'");
		List<String> seen = new ArrayList<>();
		timed.wrapper = (session) -> Watched.before(session, "CONCURRENTLY|VALIDATE|VACUUM|CREATE TABLE t_a",
				() -> seen.add(setting(session, "lock_timeout") + " " + setting(session, "statement_timeout")));
		timed.upgrade("head");
		assertThat(seen).containsExactly("100ms 0", "0 0", "100ms 0", "0 0", "0 0");
	}

	private static List<RunOutcome> atOnce(int number, RunFixture shared) throws InterruptedException {
		List<RunOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(number);
		RunFixture patient = shared.inRealTime();
		IntStream.range(0, number).forEach((i) -> threads.submit(() -> {
			start.await();
			return outcomes.add(patient.upgrade("head"));
		}));
		start.countDown();
		threads.shutdown();
		assertThat(threads.awaitTermination(100, TimeUnit.SECONDS)).isTrue();
		return outcomes;
	}

	private static void awaitWaiter(RunFixture fixture) {
		while (fixture.database.query("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 't_a'::regclass")
			.isEmpty()) {
			Thread.onSpinWait();
		}
	}

	private static String setting(Session session, String name) {
		return String.valueOf(session.query("SELECT current_setting('" + name + "') AS value").get(0).get("value"));
	}

	private static void hold(Connection connection, String sql) {
		try (Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void release(Connection connection) {
		try {
			connection.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
