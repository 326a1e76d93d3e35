package io.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A server with a streaming standby (manual, section 26.2), both embedded and both of a
 * test's own: a replica cannot be made of whatever server the other tests use.
 */
public final class TestStandby implements AutoCloseable {

	private final EmbeddedPostgres primary;

	private final EmbeddedPostgres standby;

	private TestStandby(EmbeddedPostgres primary, EmbeddedPostgres standby) {
		this.primary = primary;
		this.standby = standby;
	}

	/**
	 * Starts both.
	 */
	@SuppressWarnings("resource")
	public static TestStandby start(Path folder) {
		Path data = folder.resolve("primary");
		Path copy = folder.resolve("standby");
		try {
			EmbeddedPostgres primary = server(data).start();
			try (Connection connection = DriverManager.getConnection(primary.getJdbcUrl("postgres", "postgres"));
					Statement statement = connection.createStatement()) {
				statement.execute("SELECT pg_backup_start('standby', true)");
				copy(data, copy);
				statement.execute("SELECT pg_backup_stop()");
			}
			Files.createFile(copy.resolve("standby.signal"));
			EmbeddedPostgres standby = server(copy).setCleanDataDirectory(false)
				.setServerConfig("primary_conninfo",
						"'host=127.0.0.1 user=postgres password=postgres port=" + primary.getPort() + "'")
				.start();
			return new TestStandby(primary, standby);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public TestDatabase primary() {
		return database(this.primary);
	}

	/** The same database on the standby, as far as it has come. */
	public TestDatabase standby() {
		return database(this.standby);
	}

	@Override
	public void close() throws IOException {
		this.standby.close();
		this.primary.close();
	}

	private static EmbeddedPostgres.Builder server(Path data) {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setPGStartupWait(Duration.ofMinutes(1))
			.setServerConfig("fsync", "off");
	}

	private static TestDatabase database(EmbeddedPostgres server) {
		return new TestDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
	}

	/** What belongs to the running server alone stays behind (manual, section 25.3.4). */
	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path relative = from.relativize(file);
				boolean own = relative.startsWith("postmaster.pid") || relative.startsWith("postmaster.opts")
						|| relative.startsWith("pg_stat_tmp") || relative.startsWith("epg-lock");
				if (!own) {
					Files.copy(file, to.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

}
