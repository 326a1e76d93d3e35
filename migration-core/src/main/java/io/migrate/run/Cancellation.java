package io.migrate.run;

import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run from another thread: the statement that runs is cancelled, its transaction
 * rolled back, the lock given back. Thread-safe.
 */
public final class Cancellation {

	private volatile boolean requested;

	private @Nullable Session session;

	/**
	 * Asks the run to end. Returns at once; the run itself ends with a
	 * {@link RunCancelledException}.
	 */
	public void cancel() {
		this.requested = true;
		synchronized (this) {
			if (this.session != null) {
				this.session.cancel();
			}
		}
	}

	public boolean requested() {
		return this.requested;
	}

	/**
	 * Names the session whose statements are to be cancelled, null when it is about to be
	 * closed.
	 */
	synchronized void attach(@Nullable Session worker) {
		this.session = worker;
	}

	void check() {
		if (this.requested) {
			throw new RunCancelledException();
		}
	}

}
