package io.migrate.sample.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} says of the server that holds a data directory. PostgreSQL
 * removes the file when it stops, but not when it is killed.
 */
record Postmaster(long pid, int port) {

	private static final int PID_LINE = 0;

	private static final int PORT_LINE = 3;

	/**
	 * The server that runs on the data now, null where none does.
	 */
	static @Nullable Postmaster runningOn(Path data) {
		Path file = data.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return null;
		}
		try {
			List<String> lines = Files.readAllLines(file);
			Postmaster found = new Postmaster(Long.parseLong(lines.get(PID_LINE).strip()),
					(lines.size() > PORT_LINE) ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0);
			if (found.alive()) {
				return found;
			}
			// another process may have got the number since, which PostgreSQL takes for a
			// server
			Files.deleteIfExists(file);
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The command of an own process is always known, unless it is dead and was not
	 * collected.
	 */
	private boolean alive() {
		return ProcessHandle.of(this.pid)
			.flatMap((process) -> process.info().command())
			.map((command) -> command.contains("postgres"))
			.orElse(false);
	}

}
