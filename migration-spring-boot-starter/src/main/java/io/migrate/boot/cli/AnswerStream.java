package io.migrate.boot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The standard output, kept for the answer alone: whatever else prints there, loggers and
 * beans, goes to standard error instead.
 */
final class AnswerStream {

	private static @Nullable PrintStream kept;

	private AnswerStream() {
	}

	/**
	 * Takes standard output away from everyone else; a second call changes nothing.
	 */
	static synchronized void keep() {
		if (kept == null) {
			kept = System.out;
			System.setOut(System.err);
		}
	}

	/**
	 * Writes an answer, whole.
	 * @param file instead of standard output, null for that
	 */
	static synchronized void write(String answer, @Nullable Path file) {
		byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
		if (file != null) {
			try {
				Files.write(file, bytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return;
		}
		PrintStream out = (kept != null) ? kept : System.out;
		out.write(bytes, 0, bytes.length);
		out.flush();
	}

}
