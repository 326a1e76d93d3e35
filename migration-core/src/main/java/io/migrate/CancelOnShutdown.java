package io.migrate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.migrate.run.Cancellation;
import io.migrate.session.StatementException;

/**
 * A process that is told to end (SIGTERM) cancels the statement that runs, and waits
 * until the run has rolled back and given the lock back.
 */
final class CancelOnShutdown {

	private static final long BETWEEN_REQUESTS = 500;

	private CancelOnShutdown() {
	}

	static <T> T during(Function<Cancellation, T> run) {
		Cancellation cancellation = new Cancellation();
		CountDownLatch ended = new CountDownLatch(1);
		Thread hook = new Thread(() -> cancelUntil(ended, cancellation), "migrate-cancel");
		if (!added(hook)) {
			cancellation.cancel();
		}
		try {
			return run.apply(cancellation);
		}
		finally {
			ended.countDown();
			if (!cancellation.requested()) {
				remove(hook);
			}
		}
	}

	private static boolean added(Thread hook) {
		try {
			Runtime.getRuntime().addShutdownHook(hook);
			return true;
		}
		catch (IllegalStateException ex) {
			// the process is ending already
			return false;
		}
	}

	private static void remove(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			// the process began to end after the run had ended: the hook waits for
			// nothing
			return;
		}
	}

	/** Again and again: the first request may have come between two statements. */
	private static void cancelUntil(CountDownLatch ended, Cancellation cancellation) {
		try {
			do {
				cancel(cancellation);
			}
			while (!ended.await(BETWEEN_REQUESTS, TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void cancel(Cancellation cancellation) {
		try {
			cancellation.cancel();
		}
		catch (StatementException ex) {
			// a server that cannot be reached cancels nothing; the run notices by itself
			return;
		}
	}

}
