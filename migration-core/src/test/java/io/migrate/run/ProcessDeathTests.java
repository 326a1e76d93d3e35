package io.migrate.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.migrate.run.KillingProxy.When;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real processes that are really killed: before and after each statement and each commit
 * the next run ends where an uninterrupted one does.
 */
@Timeout(180)
class ProcessDeathTests {

	private static final String POINTS = "^(COMMIT|CREATE TABLE t_a|INSERT INTO t_a|CREATE INDEX CONCURRENTLY"
			+ "|ALTER TABLE)";

	private static final String SLEEPING = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND "
			+ "state = 'active' AND query LIKE 'CREATE TABLE x %' AND pid <> pg_backend_pid()";

	private static final RunFixture WHOLE = new RunFixture(TestServer.sharedDatabase(), MigratingProcess.scripts());

	static Stream<Arguments> points() throws IOException {
		RunFixture fixture = RunFixture.of(MigratingProcess.scripts());
		try (KillingProxy proxy = new KillingProxy(fixture.database, POINTS, When.BEFORE, 0)) {
			Process process = MigratingProcess.start(fixture.database, proxy.url(), 0);
			assertThat(MigratingProcess.output(process)).isEqualTo("[a, b, c]");
			assertThat(proxy.seen()).as("statements and commits").hasSizeGreaterThanOrEqualTo(10);
			List<Arguments> points = new ArrayList<>();
			for (int i = 0; i < proxy.seen().size(); i++) {
				points.add(Arguments.of(When.BEFORE, i + 1, proxy.seen().get(i)));
				points.add(Arguments.of(When.AFTER, i + 1, proxy.seen().get(i)));
			}
			return points.stream();
		}
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@MethodSource("points")
	void theNextRunEndsWhereAnUninterruptedOneDoes(When when, int point, String sql) throws Exception {
		RunFixture fixture = RunFixture.of(MigratingProcess.scripts());
		try (KillingProxy proxy = new KillingProxy(fixture.database, POINTS, when, point)) {
			Process process = MigratingProcess.start(fixture.database, proxy.url(), 0);
			proxy.kills(process);
			assertThat(MigratingProcess.output(process)).as("it dies before it is done").isEmpty();
			assertThat(process.waitFor()).as("how it ended").isNotZero();
			assertThat(proxy.seen()).hasSize(point).last().isEqualTo(sql);
		}
		fixture.inRealTime().upgrade("head");
		assertLikeUninterrupted(fixture);
	}

	@Test
	void theNextRunWaitsForAStatementThatTheServerStillCarriesOut() throws Exception {
		RunFixture fixture = RunFixture.of(MigratingProcess.slowScripts(3));
		try (KillingProxy proxy = new KillingProxy(fixture.database, "^CREATE TABLE x", When.DURING, 1)) {
			Process process = MigratingProcess.start(fixture.database, proxy.url(), 3);
			proxy.kills(process);
			assertThat(MigratingProcess.output(process)).isEmpty();
		}
		assertThat(fixture.database.query(SLEEPING)).as("it is still at it").hasSize(1);
		assertThat(fixture.inRealTime().upgrade("head").done()).containsExactly("b");
		assertThat(fixture.heard).first().asString().startsWith("waiting for migrate");
		assertThat(fixture.database.query("SELECT n FROM x")).containsExactly("1");
	}

	@Test
	void theNextRunTakesTheIndexThatTheServerFinishedAlone() throws Exception {
		RunFixture fixture = RunFixture.of(MigratingProcess.scripts());
		fixture.upgrade("a");
		RunFixture next = fixture.with(MigratingProcess.scripts()).inRealTime();
		CompletableFuture<RunOutcome> outcome;
		try (var writer = fixture.database.connect(); var statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			statement.execute("INSERT INTO t_a VALUES (3, 3)");
			try (KillingProxy proxy = new KillingProxy(fixture.database, "CONCURRENTLY", When.DURING, 1)) {
				Process process = MigratingProcess.start(fixture.database, proxy.url(), 0);
				proxy.kills(process);
				assertThat(MigratingProcess.output(process)).isEmpty();
			}
			outcome = CompletableFuture.supplyAsync(() -> next.upgrade("head"));
			while (next.heard.isEmpty() && !outcome.isDone()) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
			writer.rollback();
		}
		assertThat(outcome.get().done()).containsExactly("b", "c");
		assertThat(next.heard).first().asString().startsWith("waiting for migrate");
		assertLikeUninterrupted(fixture);
	}

	@Test
	void aProcessThatIsAskedToEndCancelsRollsBackAndUnlocks() throws Exception {
		RunFixture fixture = RunFixture.of(MigratingProcess.slowScripts(50));
		Process process = MigratingProcess.start(fixture.database, fixture.database.url(), 50);
		while (fixture.database.query(SLEEPING).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		process.destroy();
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isNotZero();
		assertThat(fixture.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|failed");
		assertThat(fixture.database.query("SELECT error FROM migrate_history WHERE outcome = 'failed'"))
			.containsExactly("ERROR: canceling statement due to user request");
		assertThat(fixture.tables()).containsExactly("t_a");
		assertThat(fixture.state().server().runInProgress()).isFalse();
	}

	@Test
	void ofFourProcessesOneMigratesAndAllAreServed() throws Exception {
		RunFixture fixture = RunFixture.of(MigratingProcess.scripts());
		List<Process> processes = Stream
			.generate(() -> MigratingProcess.start(fixture.database, fixture.database.url(), 0))
			.limit(4)
			.toList();
		assertThat(processes).extracting(MigratingProcess::output)
			.containsExactlyInAnyOrder("[a, b, c]", "[]", "[]", "[]");
		assertThat(fixture.outcomes()).hasSize(4);
		assertLikeUninterrupted(fixture);
	}

	private static void assertLikeUninterrupted(RunFixture fixture) {
		if (WHOLE.state().heads().isEmpty()) {
			WHOLE.upgrade("head");
		}
		assertThat(CatalogDump.of(fixture.database)).isEqualTo(CatalogDump.of(WHOLE.database));
		assertThat(fixture.history()).isEqualTo(WHOLE.history());
		assertThat(fixture.database.query("SELECT * FROM t_a ORDER BY id")).containsExactly("1|1", "2|2");
		assertThat(fixture.state().heads()).containsExactly("c");
		assertThat(fixture.state().partial()).isNull();
		assertThat(fixture.state().setup()).isNull();
	}

}
