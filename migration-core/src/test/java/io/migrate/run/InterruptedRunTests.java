package io.migrate.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.testkit.CatalogDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.migrate.run.Scripts.script;
import static io.migrate.run.Scripts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs that are told to end, lose their connection, or left a statement behind of which
 * nobody knows how it ended.
 */
@Timeout(60)
class InterruptedRunTests {

	private static final String RUNNING = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() "
			+ "AND state = 'active' AND query LIKE '%pg_sleep(%' AND pid <> pg_backend_pid()";

	@Test
	void cancelsTheStatementRollsBackAndUnlocks() {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a").up("SELECT pg_sleep(60)"));
		CompletableFuture<Void> cancel = whileSleeping(fixture, (pid) -> fixture.cancellation.cancel());
		assertThatExceptionOfType(RunCancelledException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("Upgrading to 'b' was cancelled. The process was asked to end.")
			.withMessageContaining("Nothing of this part remains. What stays: revision a.")
			.withMessageContaining("run `upgrade` again");
		cancel.join();
		assertThat(fixture.tables()).containsExactly("t_a");
		assertThat(fixture.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|failed");
		assertThat(fixture.state().server().runInProgress()).isFalse();
		assertThat(fixture.with(table("a"), table("b", "a")).upgrade("head").done()).containsExactly("b");
	}

	@Test
	void doesNotBeginWhatIsCancelledBefore() {
		RunFixture fixture = RunFixture.of(table("a"));
		fixture.cancellation.cancel();
		assertThatExceptionOfType(RunCancelledException.class).isThrownBy(() -> fixture.upgrade("head"));
		assertThat(fixture.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void endsTheWaitForTheLock() throws Exception {
		RunFixture fixture = RunFixture.of(table("a"));
		fixture.asleep = fixture.cancellation::cancel;
		try (var other = fixture.database.connect(); var statement = other.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(hashtextextended('migrate:' || current_database() "
					+ "|| '/public/migrate_history', 0))");
			assertThatExceptionOfType(RunCancelledException.class).isThrownBy(() -> fixture.upgrade("head"));
		}
		assertThat(fixture.tables()).isEmpty();
	}

	@Test
	void endsThePauseBetweenTwoAttempts() throws Exception {
		RunFixture fixture = RunFixture.of(table("a"), script("b", "a").up("ALTER TABLE t_a ADD COLUMN m int"));
		fixture.upgrade("a");
		fixture.asleep = fixture.cancellation::cancel;
		try (var other = fixture.database.connect(); var statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("LOCK TABLE t_a IN ACCESS SHARE MODE");
			assertThatExceptionOfType(RunCancelledException.class).isThrownBy(() -> fixture.upgrade("head"));
		}
		assertThat(fixture.heard).containsOnlyOnce("retrying b");
	}

	@Test
	void aConnectionThatIsEndedIsALostRunAndTheNextOneGoesOn() {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID",
				"CREATE TABLE x ()", "SELECT pg_sleep(60)"));
		CompletableFuture<Void> end = whileSleeping(fixture,
				(pid) -> fixture.database.query("SELECT pg_terminate_backend(" + pid + ")"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("part 2 of 2, statement 2 of 2 failed: SELECT pg_sleep(60)")
			.withMessageContaining("The connection to the server broke")
			.withMessageContaining("Nothing of this part remains. What stays: part 1 of 'b', and revision a.");
		end.join();
		assertThat(fixture.tables()).containsExactly("t_a", "t_b");
		RunFixture next = fixture.with(table("a"),
				table("b", "a").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "CREATE TABLE x ()"));
		assertThat(next.upgrade("head").done()).containsExactly("b");
		assertThat(next.heard).containsExactly("UP b 2/2");
		assertThat(next.history()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whetherACommitArrivedIsNotClaimedWhenItsAnswerIsLost(boolean arrived) {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a"));
		fixture.upgrade("a");
		fixture.wrapper = (session) -> Watched.insteadOfCommit(session, () -> {
			if (arrived) {
				session.commit();
			}
			fixture.database.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND "
					+ "database = (SELECT oid FROM pg_database WHERE datname = current_database())");
			if (arrived) {
				session.query("SELECT 1");
			}
			else {
				session.commit();
			}
		});
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("Upgrading to 'b' failed.")
			.withMessageContaining("The connection to the server broke")
			.withMessageContaining("Whether its COMMIT arrived is not known")
			.withMessageContaining("run `upgrade` again")
			.withMessageNotContaining("Nothing of this part remains");
		RunFixture next = fixture.with(table("a"), table("b", "a"));
		assertThat(next.upgrade("head").done()).hasSize(arrived ? 0 : 1);
		assertThat(next.tables()).containsExactly("t_a", "t_b");
		assertThat(next.history()).hasSize(2);
	}

	@Test
	void aRevisionWhosePartsAreAllFinishedIsEndedAfterItsRestWasTakenOut() {
		RunFixture fixture = RunFixture.of(table("a"),
				table("b", "a").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "SELECT 1/0"), table("c", "b"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		RunFixture mended = fixture.with(table("a"), table("b", "a").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID"),
				table("c", "b"));
		assertThat(mended.upgrade("head").done()).containsExactly("b", "c");
		assertThat(mended.state().heads()).containsExactly("c");
		assertThat(mended.state().partial()).isNull();
		assertThat(mended.tables()).containsExactly("t_a", "t_b", "t_c");
		assertThat(mended.upgrade("head").run()).as("nothing to do, nothing changed").isNull();
		assertThat(mended.downgrade("a").done()).containsExactly("c", "b");
	}

	@ParameterizedTest
	@CsvSource({ "true, failed, b|up|1|2|done b|up|2|2|done", "false, skipped, b|up|1|2|skipped b|up|2|2|done" })
	void asksAboutAStatementOfWhichNobodyKnowsHowItEnded(boolean retry, String first, String last) {
		RunFixture fixture = RunFixture.of(table("a"), script("b", "a").up("VACUUM t_a", "CREATE TABLE x ()"));
		fixture.wrapper = (session) -> Watched.before(session, "VACUUM", session::close);
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("statement 1 of 1 failed: VACUUM t_a;")
			.withMessageContaining("This statement ran outside a transaction, so nothing was rolled back.");
		RunFixture next = fixture.with(table("a"), script("b", "a").up("VACUUM t_a", "CREATE TABLE x ()"));
		assertThat(next.state().partial()).hasToString("'b' (part 1 of 2)");
		for (String target : List.of("head", "b")) {
			assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> next.upgrade(target))
				.withMessageContaining(
						"Revision 'b' (part 1 of 2) was interrupted in a statement outside a transaction.")
				.withMessageContaining("Nobody recorded how it ended: VACUUM t_a")
				.withMessageContaining("`resume --skip` if it did, `resume --retry` if it did not");
		}
		assertThat(next.resume(retry).done()).containsExactly("b");
		assertThat(next.outcomes()).contains("b|up|1|2|" + first).containsSequence(last.split(" "));
		assertThat(next.state().heads()).containsExactly("b");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> next.resume(retry))
			.withMessageContaining("No revision is half done");
	}

	@Test
	void aHalfDoneRevisionThatIsNotHereIsNamed() {
		RunFixture fixture = RunFixture.of(table("a"), script("b", "a").up("VACUUM t_a", "CREATE TABLE x ()"));
		fixture.wrapper = (session) -> Watched.before(session, "VACUUM", session::close);
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		RunFixture without = fixture.with(table("a"), table("c", "a"));
		for (Runnable command : List.<Runnable>of(() -> without.upgrade("head"), () -> without.resume(true),
				() -> without.downgrade("base"))) {
			assertThatExceptionOfType(MigrationException.class).isThrownBy(command::run)
				.withMessageContaining("'b' (part 1 of 2)")
				.withMessageContaining("which is not here");
		}
		assertThat(without.tables()).containsExactly("t_a");
		without.stamp(true, "a");
		assertThat(without.upgrade("head").done()).containsExactly("c");
	}

	@Test
	void aRunWaitsForWhatADeadOneLeftWorkingInTheServer() {
		RunFixture fixture = RunFixture.of(table("a"),
				script("b", "a").up("CREATE TABLE x AS SELECT 1 AS n FROM pg_sleep(60)"));
		CompletableFuture<Void> left = CompletableFuture.runAsync(() -> fixture.upgrade("head"));
		String pid = awaitSleeping(fixture);
		RunFixture next = fixture.with(table("a"), table("b", "a"));
		AtomicInteger slept = new AtomicInteger();
		next.asleep = () -> {
			if (slept.incrementAndGet() == 3) {
				fixture.database.query("SELECT pg_cancel_backend(" + pid + ")");
			}
			if (slept.get() >= 3) {
				pause();
			}
		};
		assertThat(next.upgrade("head").done()).containsExactly("b");
		assertThat(next.heard).first().asString().startsWith("waiting for runner");
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(left::get);
	}

	@Test
	void healsAnIndexThatAnInterruptedBuildLeft() {
		RunFixture fixture = RunFixture.of(table("a"),
				script("b", "a").up("INSERT INTO t_a SELECT 1 + i, i % 2 FROM generate_series(1, 4) i",
						"CREATE UNIQUE INDEX CONCURRENTLY ix ON t_a (n)"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("could not create unique index");
		assertThat(fixture.database.query("SELECT to_regclass('ix')")).as("nothing invalid stays").containsExactly("");
		fixture.wrapper = (session) -> Watched.instead(session, "CREATE UNIQUE INDEX CONCURRENTLY", () -> {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> session.execute("CREATE UNIQUE INDEX CONCURRENTLY ix ON t_a (n)"));
			session.close();
			session.execute("SELECT 1");
		});
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		assertThat(fixture.database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"))
			.containsExactly("f");
		fixture.wrapper = (session) -> session;
		fixture.database.execute("UPDATE t_a SET n = id");
		assertThat(fixture.upgrade("head").done()).containsExactly("b");
		assertThat(fixture.database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"))
			.containsExactly("t");
		assertThat(CatalogDump.of(fixture.database)).filteredOn((line) -> line.startsWith("index|")).hasSize(1);
	}

	@Test
	void aGuardedIndexIsLeftAsItIsOnlyWhereItIsValid() {
		RunFixture fixture = RunFixture.of(table("a"),
				script("b", "a").up("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t_a (n)"));
		fixture.upgrade("a");
		fixture.database.execute("INSERT INTO t_a VALUES (1, 1), (2, 1)");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> fixture.database.execute("CREATE UNIQUE INDEX CONCURRENTLY ix ON t_a (n)"));
		fixture.database.execute("UPDATE t_a SET n = id");
		fixture.upgrade("b");
		assertThat(fixture.database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"))
			.containsExactly("t");
		RunFixture another = RunFixture.of(table("a"), script("b", "a").up("CREATE INDEX ix ON t_a (id, n)",
				"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t_a (n)"));
		assertThat(another.upgrade("b").done()).containsExactly("a", "b");
	}

	private static CompletableFuture<Void> whileSleeping(RunFixture fixture, Consumer<String> action) {
		return CompletableFuture.runAsync(() -> action.accept(awaitSleeping(fixture)));
	}

	private static String awaitSleeping(RunFixture fixture) {
		List<String> found = fixture.database.query(RUNNING);
		while (found.isEmpty()) {
			pause();
			found = fixture.database.query(RUNNING);
		}
		return found.get(0);
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
