package io.migrate.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.migrate.history.HistoryEntry;
import io.migrate.history.Outcome;
import io.migrate.history.RecordedEntry;
import io.migrate.operation.Backfill;
import io.migrate.scan.ConcurrentIndexStatement;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import io.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Carries out parts in order: each group in its transaction with its history rows, and
 * the version with the last part of its revision.
 */
final class PlanExecutor {

	private final RunContext run;

	private final Session session;

	private final LockRetry retry;

	private final List<String> done = new ArrayList<>();

	PlanExecutor(RunContext run) {
		this.run = run;
		this.session = run.session();
		this.retry = new LockRetry(run);
	}

	/** The revisions that are finished. */
	List<String> done() {
		return this.done;
	}

	/**
	 * Runs the parts.
	 * @throws RunFailedException at the first that fails, which is recorded
	 * @throws RunCancelledException if the run was cancelled
	 */
	void run(List<BoundPart> parts) {
		for (List<BoundPart> group : PartGroups.of(parts, this.run.settings().perRun())) {
			group.forEach((part) -> this.run.listener().partStarted(part.step(), part.part()));
			BoundPart first = group.get(0);
			switch (first.part().conduct()) {
				case TRANSACTIONAL, COMMIT_AFTER -> inTransaction(group);
				case AUTOCOMMIT -> outside(first, this::autocommit);
				case BATCHED -> outside(first, this::batched);
			}
			for (BoundPart part : group) {
				if (part.part().last()) {
					this.done.add(part.prepared().id());
					this.run.listener().stepDone(part.step());
				}
			}
		}
	}

	/** Counts the part as done without running it. */
	void skip(BoundPart bound, RecordedEntry begun) {
		this.session.begin();
		this.run.history().end(begun.id(), begun.entry().ended(Outcome.SKIPPED, this.run.now(), null), bound.changes());
		atEnd(bound);
		this.session.commit();
		if (bound.part().last()) {
			this.done.add(bound.prepared().id());
		}
	}

	private void inTransaction(List<BoundPart> group) {
		Instant begin = this.run.now();
		try {
			this.retry.transaction(group.get(0), () -> group.forEach(this::transactional));
		}
		catch (RuntimeException ex) {
			Failure failure = Failure.of(ex, group.get(0), this.done);
			record(ex, () -> this.run.history()
				.write(failure.bound().begun(this.run.run(), begin).ended(Outcome.FAILED, this.run.now(), message(ex)),
						List.of()));
			throw failure.explained(ex, this.run.cancellation().requested());
		}
	}

	private void transactional(BoundPart bound) {
		HistoryEntry entry = bound.begun(this.run.run(), this.run.now());
		new PartStatements(this.run).run(bound);
		this.run.history().write(entry.ended(Outcome.DONE, this.run.now(), null), bound.changes());
		atEnd(bound);
	}

	private void atEnd(BoundPart bound) {
		if (bound.endsSetup()) {
			this.run.history().endSetup();
		}
	}

	/** The row is written before, so that whoever comes after a crash sees it. */
	private void outside(BoundPart bound, Outside work) {
		HistoryEntry entry = bound.begun(this.run.run(), this.run.now());
		@Nullable Long id = null;
		try {
			this.run.cancellation().check();
			id = this.run.history().begin(entry);
			long row = id;
			work.run(bound, () -> {
				this.run.history().end(row, entry.ended(Outcome.DONE, this.run.now(), null), bound.changes());
				atEnd(bound);
			});
		}
		catch (RuntimeException ex) {
			if (id != null && !Failures.connectionLost(ex)) {
				long row = id;
				record(ex, () -> this.run.history()
					.end(row, entry.ended(Outcome.FAILED, this.run.now(), message(ex)), List.of()));
			}
			throw Failure.of(ex, bound, this.done).explained(ex, this.run.cancellation().requested());
		}
	}

	/**
	 * Without time-outs: one that strikes leaves an invalid index, or worse, behind.
	 */
	private void autocommit(BoundPart bound, Runnable end) {
		SqlStatement statement = bound.part().statements().get(0);
		ConcurrentIndexStatement index = ConcurrentIndexStatement.of(statement.sql());
		this.session.execute("SET lock_timeout = 0");
		try {
			if (index != null) {
				this.retry.outside(bound, () -> new ConcurrentIndex(this.session, statement.sql(), index,
						bound.begunBefore(), this.run.cancellation())
					.run());
			}
			else {
				this.session.execute(statement.sql());
			}
		}
		catch (RuntimeException ex) {
			throw new StatementFailure(bound, 1, ex);
		}
		finally {
			restoreTimeout();
		}
		this.retry.transaction(bound, end);
	}

	private void batched(BoundPart bound, Runnable end) {
		SqlStatement statement = bound.part().statements().get(0);
		try {
			if (statement.origin() instanceof Backfill backfill) {
				new BackfillRun(this.run, bound, backfill).run(end);
			}
			else {
				this.retry.transaction(bound, () -> {
					this.session.execute(statement.sql());
					end.run();
				});
			}
		}
		catch (RuntimeException ex) {
			throw (ex instanceof StatementFailure) ? ex : new StatementFailure(bound, 1, ex);
		}
	}

	private void restoreTimeout() {
		try {
			this.session.execute("SET lock_timeout = '" + this.run.settings().ramp().firstTimeout().toMillis() + "ms'");
		}
		catch (StatementException ex) {
			if (!ex.connectionLost()) {
				throw ex;
			}
		}
	}

	private static String message(RuntimeException failure) {
		return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getName());
	}

	/** What failed matters more than that it could not be recorded. */
	private void record(RuntimeException failure, Runnable record) {
		this.run.cancellation().heard();
		try {
			record.run();
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	/**
	 * Work that is not in one transaction.
	 */
	@FunctionalInterface
	private interface Outside {

		void run(BoundPart bound, Runnable end);

	}

}
