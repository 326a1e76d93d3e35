package io.migrate.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The lock that lets one process at a time change a database: an advisory lock of the
 * session (manual, section 13.3.5), which ends with the connection at the latest. It is
 * asked for again and again rather than waited for in the server: a waiting statement
 * holds a snapshot, on which CONCURRENTLY waits in turn.
 */
public final class DatabaseLock {

	private static final String KEY = "hashtextextended('migrate:' || current_database() || '/' || ?::text"
			+ " || '/migrate_history', 0)";

	private static final String HOLDER = """
			SELECT l.pid, a.application_name AS application, a.usename::text AS name,
				extract(epoch FROM clock_timestamp() - a.backend_start)::numeric AS seconds
			FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
			WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
				AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
				AND ((l.classid::bigint << 32) | l.objid::bigint) =
			""" + KEY;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

	private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

	private final Session session;

	private final String schema;

	private DatabaseLock(Session session, String schema) {
		this.session = session;
		this.schema = schema;
	}

	/**
	 * Takes the lock, waiting for it as long as the budget lasts.
	 * @param schema the schema of the history table
	 * @throws MigrationException when the budget is spent or the thread interrupted,
	 * naming the holder
	 * @throws IllegalStateException within a transaction
	 */
	public static DatabaseLock acquire(Session session, String schema, LockWait wait) {
		if (session.inTransaction()) {
			throw new IllegalStateException("the lock is taken outside any transaction");
		}
		DatabaseLock lock = new DatabaseLock(session, schema);
		Instant begin = wait.clock().instant();
		Instant nextReport = begin;
		Duration pause = FIRST_PAUSE;
		while (!lock.call(session.inCallersTransaction() ? "pg_try_advisory_xact_lock" : "pg_try_advisory_lock")) {
			LockHolder holder = lock.holder();
			Instant now = wait.clock().instant();
			if (!now.isBefore(begin.plus(wait.budget()))) {
				throw spent(wait.budget(), holder);
			}
			if (holder != null && !now.isBefore(nextReport)) {
				wait.onWait().accept(holder);
				nextReport = now.plus(BETWEEN_REPORTS);
			}
			sleep(wait, pause, holder);
			pause = (pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
		return lock;
	}

	/**
	 * Gives the lock back; in a caller's transaction its end does, since nobody sees
	 * before then what was done.
	 * @throws MigrationException if it was lost on the way, so that another run may have
	 * worked at the same time
	 */
	public void release() {
		if (this.session.inCallersTransaction()) {
			return;
		}
		try {
			if (!call("pg_advisory_unlock")) {
				throw lost(null);
			}
		}
		catch (StatementException ex) {
			throw ex.connectionLost() ? lost(ex) : ex;
		}
	}

	/** Who has the lock now; null if nobody has. */
	public @Nullable LockHolder holder() {
		List<Map<String, @Nullable Object>> rows = this.session.query(HOLDER, this.schema);
		if (rows.isEmpty()) {
			return null;
		}
		Map<String, @Nullable Object> row = rows.get(0);
		Object seconds = row.get("seconds");
		return new LockHolder(JdbcValues.get(row, "pid", Integer.class), (String) row.get("application"),
				(String) row.get("name"),
				(seconds instanceof BigDecimal number) ? Duration.ofSeconds(number.longValue()) : null);
	}

	private boolean call(String function) {
		Map<String, @Nullable Object> row = this.session
			.query("SELECT " + function + "(" + KEY + ") AS done", this.schema)
			.get(0);
		return Boolean.TRUE.equals(row.get("done"));
	}

	private static void sleep(LockWait wait, Duration pause, @Nullable LockHolder holder) {
		try {
			long millis = pause.toMillis();
			wait.sleeper().sleep(Duration.ofMillis(millis / 2 + (long) (millis * wait.jitter().getAsDouble() / 2)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationException("The wait for the migration lock was interrupted.", held(holder),
					"Start again; nothing has been changed.", ex);
		}
	}

	private static MigrationException spent(Duration budget, @Nullable LockHolder holder) {
		String remedy = (holder != null)
				? "Wait until it has ended, raise migrate.lock-budget, or end it with SELECT pg_terminate_backend("
						+ holder.pid() + ")."
				: "Start again, or raise migrate.lock-budget.";
		return new MigrationException("The migration lock was not free within " + budget.toSeconds() + " s.",
				held(holder), remedy);
	}

	private static String held(@Nullable LockHolder holder) {
		return (holder != null) ? "It is held by " + holder.describe() + "." : "Others took it in turn.";
	}

	private static MigrationException lost(@Nullable StatementException cause) {
		return new MigrationException("The migration lock was lost during the run.",
				(cause != null) ? "The connection to the server broke: " + cause.getMessage() + "."
						: "The session no longer held it, so that another run may have worked at the same time.",
				"Look at what was done with the command 'current -v', then run it again.", cause);
	}

}
