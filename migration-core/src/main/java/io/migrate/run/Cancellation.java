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
	 * {@link RunCancelledException}. Asked again, it cancels again: a statement that was
	 * about to be sent the first time is hit by the second.
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
	 * Names the session whose statements are to be cancelled, null where its work has
	 * ended.
	 */
	synchronized void attach(@Nullable Session worker) {
		this.session = worker;
	}

	/**
	 * The run has noticed: what it still does is to clean up, and is not cancelled.
	 */
	synchronized void heard() {
		if (this.requested) {
			this.session = null;
		}
	}

	void check() {
		if (this.requested) {
			throw new RunCancelledException();
		}
	}

}
