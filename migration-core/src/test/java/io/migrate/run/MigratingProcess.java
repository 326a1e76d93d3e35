package io.migrate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.operation.CreateIndex;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.script.RevisionScript;
import io.migrate.session.JdbcSessions;
import io.migrate.session.SessionFactory;
import io.migrate.testkit.TestDatabase;

/**
 * A Java process of its own that upgrades a database to its head.
 */
final class MigratingProcess {

	private MigratingProcess() {
	}

	/** Three revisions, one of which builds an index concurrently. */
	static RevisionScript[] scripts() {
		return new RevisionScript[] { Scripts.table("a").up("INSERT INTO t_a VALUES (1, 1), (2, 2)"),
				Scripts.script("b", "a")
					.up(new CreateIndex(QualifiedName.of("t_a"), Index.onColumns("ix_n", "n"), true)),
				Scripts.script("c", "b")
					.up("ALTER TABLE t_a ADD CONSTRAINT ck CHECK (n > 0) NOT VALID")
					.up("ALTER TABLE t_a VALIDATE CONSTRAINT ck") };
	}

	/** One that takes its time. */
	static RevisionScript[] slowScripts(int seconds) {
		return new RevisionScript[] { Scripts.table("a"),
				Scripts.script("b", "a").up("CREATE TABLE x AS SELECT 1 AS n FROM pg_sleep(" + seconds + ")") };
	}

	/**
	 * Starts one.
	 * @param seconds how long its second revision takes; 0 for the three
	 */
	static Process start(TestDatabase database, String url, int seconds) {
		try {
			return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp",
					System.getProperty("java.class.path"), MigratingProcess.class.getName(), url, database.user(),
					database.password(), String.valueOf(seconds))
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All that it prints until it ends. */
	static String output(Process process) {
		try {
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static void main(String[] arguments) {
		int seconds = Integer.parseInt(arguments[3]);
		List<RevisionScript> scripts = List.of((seconds > 0) ? slowScripts(seconds) : scripts());
		SessionFactory sessions = JdbcSessions.of(arguments[0], arguments[1], arguments[2], Map.of());
		MigrationEngine engine = MigrationEngine.of(
				new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open), () -> scripts, null,
						MigrationSettings.Generation.of("none"), MigrationSettings.Running.defaults()),
				new RunListener() {
				});
		System.out.println(engine.upgrade("head", false).done());
	}

}
