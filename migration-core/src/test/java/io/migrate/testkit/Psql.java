package io.migrate.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL's own client, where it is installed.
 */
public final class Psql {

	private static final Path PROGRAM = Path.of("/usr/bin/psql");

	private Psql() {
	}

	public static boolean isInstalled() {
		return Files.isExecutable(PROGRAM);
	}

	/**
	 * Runs a script; its output is quiet unless something is wrong.
	 */
	public static Ending run(TestDatabase database, String script) {
		try {
			Path file = Files.createTempFile("script", ".sql");
			try {
				return run(database, Files.writeString(file, script));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Ending run(TestDatabase database, Path file) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString(), "-X", "-q", "-f", file.toString(),
				database.url().substring("jdbc:".length()))
			.redirectErrorStream(true);
		builder.environment().put("PGUSER", database.user());
		builder.environment().put("PGPASSWORD", database.password());
		Process process = builder.start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ending(process.waitFor(), text);
	}

	/**
	 * How psql ended, and all that it printed.
	 */
	public record Ending(int code, String text) {

	}

}
