package io.migrate.benchmark.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The server that all tools meet: durable as a real one, its log in a file where
 * statements are counted.
 */
final class Server implements AutoCloseable {

	/**
	 * Before each entry of the log, so that the lines of a statement do not look like
	 * one.
	 */
	private static final String ENTRY = "@";

	private final EmbeddedPostgres postgres;

	private final Path log;

	private Server(EmbeddedPostgres postgres, Path log) {
		this.postgres = postgres;
		this.log = log;
	}

	static Server start(Path folder) throws IOException {
		Path log = folder.resolve("server.log");
		EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("autovacuum", "off")
			.setServerConfig("max_locks_per_transaction", "2048")
			.setServerConfig("log_line_prefix", ENTRY)
			.start();
		return new Server(postgres, log);
	}

	int port() {
		return this.postgres.getPort();
	}

	/**
	 * Makes an empty database.
	 */
	void create(String database) throws SQLException {
		execute("postgres", "CREATE DATABASE " + database);
		execute("postgres", "CHECKPOINT");
	}

	void fill(String database, Path script) throws SQLException, IOException {
		execute(database, Files.readString(script));
		execute(database, "VACUUM ANALYZE");
	}

	private void execute(String database, String sql) throws SQLException {
		String url = "jdbc:postgresql://localhost:" + port() + "/" + database + "?user=" + Cell.USER;
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	long logSize() throws IOException {
		return Files.size(this.log);
	}

	/**
	 * The statements that counted connections have sent since the log had a size, without
	 * those that a tool needed to make itself ready.
	 */
	long statementsSince(long size) throws IOException {
		byte[] all = Files.readAllBytes(this.log);
		String text = new String(all, (int) size, (int) (all.length - size), StandardCharsets.UTF_8);
		return text.substring(text.lastIndexOf(Cell.BEGINNING) + Cell.BEGINNING.length())
			.lines()
			.filter((line) -> line.startsWith(ENTRY + "LOG:  statement: ") || line.startsWith(ENTRY + "LOG:  execute "))
			.count();
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
