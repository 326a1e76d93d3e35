package io.migrate.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.history.SqlText;
import io.migrate.operation.Backfill;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Changes the rows of a table batch by batch along its primary key, each batch in a
 * transaction of its own that also saves how far it came. It ends at the greatest key
 * that was there when it began: rows that come later are the application's.
 */
final class BackfillRun {

	private static final int FIRST_BATCH = 1000;

	private static final int LARGEST_BATCH = 20_000;

	/** Above it a batch blocks writers of its rows noticeably. */
	private static final Duration AIM = Duration.ofMillis(100);

	private final RunContext run;

	private final Session session;

	private final BoundPart bound;

	private final Backfill backfill;

	private final LockRetry retry;

	BackfillRun(RunContext run, BoundPart bound, Backfill backfill) {
		this.run = run;
		this.session = run.session();
		this.bound = bound;
		this.backfill = backfill;
		this.retry = new LockRetry(run);
	}

	/**
	 * Works the table off, from where an earlier run stopped.
	 * @param atEnd what belongs to the last transaction
	 */
	void run(Runnable atEnd) {
		BackfillKey key = BackfillKey.of(this.session, this.backfill.table());
		if (key.isEmpty()) {
			this.run.listener()
				.warning("Table '" + this.backfill.table() + "' has no primary key: all its rows are changed in one "
						+ "statement, which blocks who else writes to them.");
			this.retry.transaction(this.bound, () -> {
				this.session.execute(update(null));
				atEnd.run();
			});
			return;
		}
		@Nullable List<String> end = key.last(this.session);
		if (end != null) {
			batches(key, end);
		}
		this.retry.transaction(this.bound, () -> {
			this.session.execute("DELETE FROM " + state() + where());
			atEnd.run();
		});
	}

	private void batches(BackfillKey key, List<String> end) {
		@Nullable List<String> after = saved();
		int size = FIRST_BATCH;
		List<String> next = key.next(this.session, after, end, size);
		while (next != null) {
			Instant begin = this.run.now();
			String sql = batch(key.within(after, next), next);
			this.retry.transaction(this.bound, () -> this.session.execute(sql));
			this.run.listener().rowsChanged(this.bound.step(), rowsDone());
			size = adapted(size, Duration.between(begin, this.run.now()));
			after = next;
			next = key.next(this.session, after, end, size);
		}
	}

	/** Small batches cost round trips, large ones block: it settles in between. */
	private static int adapted(int size, Duration took) {
		if (took.compareTo(AIM) > 0) {
			return Math.max(FIRST_BATCH / 10, size / 2);
		}
		return (took.compareTo(AIM.dividedBy(2)) < 0) ? Math.min(LARGEST_BATCH, size * 2) : size;
	}

	private String batch(String range, List<String> last) {
		return "WITH changed AS (" + update(range) + " RETURNING 1) UPDATE " + state() + " SET last_key = ARRAY["
				+ String.join(", ", last.stream().map(SqlText::literal).toList())
				+ "]::text[], rows_done = rows_done + (SELECT count(*) FROM changed)" + where();
	}

	private String update(@Nullable String range) {
		String condition = this.backfill.condition();
		List<String> conditions = new ArrayList<>();
		if (range != null) {
			conditions.add(range);
		}
		if (condition != null) {
			conditions.add("(" + condition + ")");
		}
		return "UPDATE " + SqlText.name(this.backfill.table()) + " SET " + this.backfill.assignment()
				+ (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
	}

	private @Nullable List<String> saved() {
		this.session.execute("INSERT INTO " + state() + " (revision, direction, part, rows_done) VALUES ("
				+ SqlText.literal(this.bound.prepared().id()) + ", "
				+ SqlText.literal(this.bound.step().direction().sql()) + ", " + this.bound.part().number()
				+ ", 0) ON CONFLICT DO NOTHING");
		Map<String, @Nullable Object> row = this.session.query("SELECT last_key FROM " + state() + where()).get(0);
		if (row.get("last_key") instanceof Collection<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return null;
	}

	private long rowsDone() {
		Map<String, @Nullable Object> row = this.session.query("SELECT rows_done FROM " + state() + where()).get(0);
		return ((Number) Objects.requireNonNull(row.get("rows_done"))).longValue();
	}

	private String state() {
		return this.run.history().names().backfill();
	}

	private String where() {
		return " WHERE revision = " + SqlText.literal(this.bound.prepared().id()) + " AND direction = "
				+ SqlText.literal(this.bound.step().direction().sql()) + " AND part = " + this.bound.part().number();
	}

}
