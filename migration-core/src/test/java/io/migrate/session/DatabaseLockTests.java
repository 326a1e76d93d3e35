package io.migrate.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DatabaseLockTests {

	private final TestDatabase database = TestServer.database();

	private final Session first = JdbcSessionTests.open(this.database);

	private final Session second = JdbcSessionTests.open(this.database);

	private final List<LockHolder> told = new ArrayList<>();

	private final List<Duration> pauses = new ArrayList<>();

	private Instant now = Instant.EPOCH;

	@BeforeEach
	void name() {
		this.first.execute("SET application_name = 'the first'");
	}

	@AfterEach
	void close() {
		this.first.close();
		this.second.close();
	}

	private LockWait wait(Duration budget) {
		InstantSource source = () -> this.now;
		return new LockWait(budget, this.told::add, source.withZone(ZoneOffset.UTC), this::pass, () -> 1);
	}

	private void pass(Duration time) {
		this.pauses.add(time);
		this.now = this.now.plus(time);
	}

	@Test
	void aSecondSessionWaitsAndIsToldWhoHoldsTheLock() {
		DatabaseLock.acquire(this.first, "public", wait(Duration.ZERO));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> DatabaseLock.acquire(this.second, "public", wait(Duration.ofSeconds(60))))
			.satisfies((ex) -> {
				int pid = this.first.info().backendPid();
				assertThat(ex.problem()).contains("within 60 s");
				assertThat(ex.reason()).contains("process " + pid, "'the first'", "'" + this.database.user() + "'");
				assertThat(ex.remedy()).contains("pg_terminate_backend(" + pid + ")");
			});
		assertThat(this.told).as("at once, then every ten seconds").hasSize(6);
		assertThat(this.told.get(0).application()).isEqualTo("the first");
		assertThat(this.pauses).startsWith(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400))
			.endsWith(Duration.ofSeconds(2), Duration.ofSeconds(2));
	}

	@Test
	void theOneWhoWaitsTakesOver() {
		DatabaseLock held = DatabaseLock.acquire(this.first, "public", wait(Duration.ZERO));
		LockWait wait = new LockWait(Duration.ofMinutes(1), (holder) -> held.release(), Clock.systemUTC(), this::pass,
				() -> 0);
		DatabaseLock taken = DatabaseLock.acquire(this.second, "public", wait);
		assertThat(this.pauses).containsExactly(Duration.ofMillis(50));
		assertThat(taken.holder()).extracting(LockHolder::pid).isEqualTo(this.second.info().backendPid());
		taken.release();
		assertThat(taken.holder()).isNull();
	}

	@Test
	void theKeyIsTheDocumentedOne() {
		this.first.execute("SELECT pg_advisory_lock(hashtextextended('migrate:' || current_database() "
				+ "|| '/app/migrate_history', 0))");
		DatabaseLock.acquire(this.second, "public", wait(Duration.ZERO)).release();
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> DatabaseLock.acquire(this.second, "app", wait(Duration.ZERO)));
	}

	@Test
	void aLockThatIsGoneIsReportedAtItsRelease() {
		DatabaseLock lock = DatabaseLock.acquire(this.first, "public", wait(Duration.ZERO));
		this.first.execute("SELECT pg_advisory_unlock_all()");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(lock::release)
			.withMessageContaining("lost during the run");
	}

	@Test
	void aLostConnectionIsALostRun() {
		DatabaseLock lock = DatabaseLock.acquire(this.first, "public", wait(Duration.ZERO));
		this.database.execute("SELECT pg_terminate_backend(" + this.first.info().backendPid() + ")");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(lock::release)
			.withMessageContaining("connection to the server broke");
		DatabaseLock.acquire(this.second, "public", wait(Duration.ofSeconds(10))).release();
	}

	@Test
	void anInterruptEndsTheWait() {
		DatabaseLock.acquire(this.first, "public", wait(Duration.ZERO));
		LockWait wait = LockWait.of(Duration.ofMinutes(1), (holder) -> Thread.currentThread().interrupt());
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> DatabaseLock.acquire(this.second, "public", wait))
			.withMessageContaining("interrupted");
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void itIsNotTakenWithinATransaction() {
		this.first.begin();
		assertThatIllegalStateException()
			.isThrownBy(() -> DatabaseLock.acquire(this.first, "public", wait(Duration.ZERO)));
	}

}
