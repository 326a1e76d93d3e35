package io.migrate.run;

import java.util.function.Function;

import io.migrate.history.Author;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryNames;
import io.migrate.history.HistoryTable;
import io.migrate.history.StartCheck;
import io.migrate.session.DatabaseLock;
import io.migrate.session.LockWait;
import io.migrate.session.Session;
import io.migrate.session.SessionFactory;

/**
 * Opens the one connection of a run, takes the lock on it, and gives both back whatever
 * happens.
 */
final class LockedDatabase {

	private final SessionFactory sessions;

	private final RunSettings settings;

	private final RunEnvironment environment;

	private final RunListener listener;

	LockedDatabase(SessionFactory sessions, RunSettings settings, RunEnvironment environment, RunListener listener) {
		this.sessions = sessions;
		this.settings = settings;
		this.environment = environment;
		this.listener = listener;
	}

	/**
	 * Does work under the lock.
	 */
	<T> T with(Cancellation cancellation, Function<OpenRun, T> work) {
		cancellation.check();
		try (Session session = this.sessions.openForWork(this.settings.session())) {
			return locked(session, cancellation, work);
		}
	}

	private <T> T locked(Session session, Cancellation cancellation, Function<OpenRun, T> work) {
		DatabaseState before = new StartCheck(this.settings.historySchema()).read(session);
		String schema = before.server().schema();
		DatabaseLock lock = DatabaseLock.acquire(session, schema, wait(cancellation));
		T result;
		try {
			cancellation.attach(session);
			result = work.apply(open(session, schema, cancellation));
			cancellation.attach(null);
		}
		catch (RuntimeException ex) {
			cancellation.attach(null);
			release(lock, ex);
			throw ex;
		}
		lock.release();
		return result;
	}

	/** Reads again: whoever had the lock before may have done all there was to do. */
	private OpenRun open(Session session, String schema, Cancellation cancellation) {
		Author author = new Author(session.info().user(), this.settings.session().applicationName(),
				this.environment.host(), this.environment.tool(), this.settings.arguments());
		DatabaseState state = new StartCheck(schema).read(session);
		HistoryTable history = new HistoryTable(session, new HistoryNames(schema), author, state.format());
		RunContext context = new RunContext(this.environment.runIds().get().toString(), session, history, this.settings,
				this.environment, this.listener, cancellation);
		return new OpenRun(context, state);
	}

	private LockWait wait(Cancellation cancellation) {
		return new LockWait(this.settings.ramp().budget(), this.listener::waitingFor, this.environment.clock(),
				(time) -> {
					cancellation.check();
					this.environment.sleeper().sleep(time);
					cancellation.check();
				}, this.environment.chance());
	}

	private static void release(DatabaseLock lock, RuntimeException failure) {
		try {
			lock.release();
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

}
