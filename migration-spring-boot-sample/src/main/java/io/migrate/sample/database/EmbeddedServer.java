package io.migrate.sample.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL server that keeps its data between runs and is started when its URL is
 * asked for first. One process at a time owns it, starts it and stops it; others join it.
 * Thread-safe.
 */
final class EmbeddedServer implements AutoCloseable {

	private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final ServerFolder folder;

	private final int port;

	private final Runnable closeAtExit = this::close;

	private @Nullable String url;

	private @Nullable FileChannel ownership;

	private @Nullable EmbeddedPostgres server;

	/**
	 * Starts nothing yet.
	 * @param port 0 for a free one
	 */
	EmbeddedServer(ServerFolder folder, int port) {
		this.folder = folder;
		this.port = port;
	}

	/**
	 * Where the server is; the first call starts or joins it.
	 * @throws EmbeddedServerException if it cannot be had, with what to do
	 */
	synchronized String url() {
		if (this.url == null) {
			try {
				this.url = startOrJoin();
			}
			catch (EmbeddedServerException ex) {
				throw ex;
			}
			catch (IOException | RuntimeException ex) {
				throw unusable(ex);
			}
		}
		return this.url;
	}

	private String startOrJoin() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			FileChannel ownership = this.folder.own();
			if (ownership != null) {
				return start(ownership);
			}
			String published = this.folder.published();
			if (published != null && answers(published)) {
				LOGGER.info("Joined the PostgreSQL server that another process runs on {}: {}", this.folder.path(),
						published);
				return published;
			}
			pause();
		}
		throw new EmbeddedServerException(
				"The owner of the PostgreSQL server in " + this.folder.path()
						+ " lives, but its server does not answer.",
				"Stop the other application that runs on this folder, or set shop.database.directory to another one.",
				null);
	}

	private String start(FileChannel ownership) throws IOException {
		this.ownership = ownership;
		try {
			this.folder.withdraw();
			this.server = open();
			String url = "jdbc:postgresql://localhost:" + this.server.getPort() + "/postgres";
			this.folder.publish(url);
			// after all contexts are closed; also where a context dies before it is up
			SpringApplication.getShutdownHandlers().add(this.closeAtExit);
			LOGGER.info("PostgreSQL runs on {}: {}", this.folder.path(), url);
			return url;
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Takes over a server whose owner was killed, else starts one.
	 */
	private EmbeddedPostgres open() throws IOException {
		Postmaster orphan = Postmaster.runningOn(this.folder.data());
		if (orphan != null) {
			EmbeddedPostgres adopted = launch(orphan.port());
			if (this.port == 0 || this.port == orphan.port()) {
				return adopted;
			}
			adopted.close();
		}
		if (this.port != 0) {
			requireFree(this.port);
		}
		return launch(this.port);
	}

	private EmbeddedPostgres launch(int port) throws IOException {
		Files.createDirectories(this.folder.path());
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.data())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(this.folder.log().toFile()))
			.setPort(port)
			.start();
	}

	private static void requireFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			LOGGER.debug("Port {} is free", socket.getLocalPort());
		}
		catch (IOException ex) {
			throw new EmbeddedServerException(
					"The shop's PostgreSQL server cannot listen on port " + port + ": another process does.",
					"Stop that process, set shop.database.port to another port (0 takes a free one), "
							+ "or set spring.datasource.url to a server that runs.",
					ex);
		}
	}

	private static boolean answers(String url) {
		try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while waiting for the server", ex);
		}
	}

	private EmbeddedServerException unusable(Exception cause) {
		return new EmbeddedServerException(
				"The shop's PostgreSQL server did not start on " + this.folder.path() + ": " + cause.getMessage(),
				"Its log is " + this.folder.log() + ". Stop a server that still runs on the folder, "
						+ "delete the folder to begin again without its data, "
						+ "or set spring.datasource.url to a server that runs.",
				cause);
	}

	/**
	 * Stops the server if this is its owner; else, and the second time, does nothing.
	 */
	@Override
	public synchronized void close() {
		FileChannel ownership = this.ownership;
		if (ownership == null) {
			return;
		}
		this.ownership = null;
		this.url = null;
		try (ownership; EmbeddedPostgres server = this.server) {
			this.server = null;
			this.folder.withdraw();
			LOGGER.debug("Stopping {}", server);
		}
		catch (IOException ex) {
			LOGGER.warn("PostgreSQL on {} may still run", this.folder.path(), ex);
		}
	}

}
