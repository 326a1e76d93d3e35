package io.migrate.boot.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the process with the command's own code, also where it is told to end from outside
 * (SIGTERM): the Java machine would end with the number of the signal, and perhaps before
 * the command has said what became of it.
 */
final class ProcessEnd {

	/** What does not notice within it is not a run, and changes nothing. */
	private static final int PATIENCE_SECONDS = 20;

	private final CompletableFuture<Integer> code = new CompletableFuture<>();

	private ProcessEnd() {
	}

	/**
	 * Watches the process from now on.
	 */
	static ProcessEnd watch() {
		ProcessEnd end = new ProcessEnd();
		try {
			Runtime.getRuntime().addShutdownHook(new Thread(end::await, "migrate-end"));
		}
		catch (IllegalStateException ex) {
			// it is ending already, and does so with the signal's code
			return end;
		}
		return end;
	}

	/**
	 * Ends it; does not return.
	 */
	void exit(int value) {
		this.code.complete(value);
		System.exit(value);
	}

	private void await() {
		if (this.code.isDone()) {
			return;
		}
		try {
			Runtime.getRuntime().halt(this.code.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
		}
		catch (ExecutionException | TimeoutException ex) {
			System.err.println("The command did not end within " + PATIENCE_SECONDS + " s and is abandoned.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
