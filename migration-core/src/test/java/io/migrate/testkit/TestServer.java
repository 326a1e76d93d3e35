package io.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server that tests run against, one for each JVM: the one that the
 * environment names ({@code MIGRATE_TEST_URL}, {@code MIGRATE_TEST_USER},
 * {@code MIGRATE_TEST_PASSWORD}), else a container where Docker runs, else an embedded
 * one.
 */
public final class TestServer {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final TestServer INSTANCE = start();

	private final String url;

	private final String user;

	private final String password;

	private TestServer(String url, String user, String password) {
		this.url = url;
		this.user = user;
		this.password = password;
	}

	/**
	 * A new, empty database, dropped when the test ends.
	 */
	public static TestDatabase database() {
		return DatabasesOfTests.add(INSTANCE.create());
	}

	/**
	 * A new, empty database that the tests of a class share.
	 */
	public static TestDatabase sharedDatabase() {
		return DatabasesOfTests.addShared(INSTANCE.create());
	}

	static void drop(TestDatabase database) {
		String name = database.url().substring(INSTANCE.base().length());
		INSTANCE.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
	}

	private TestDatabase create() {
		String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
		execute("DROP DATABASE IF EXISTS " + name, "CREATE DATABASE " + name);
		return new TestDatabase(base() + name, this.user, this.password);
	}

	private String base() {
		return this.url.substring(0, this.url.lastIndexOf('/') + 1);
	}

	private void execute(String... statements) {
		new TestDatabase(this.url, this.user, this.password).execute(statements);
	}

	private static TestServer start() {
		String external = System.getenv("MIGRATE_TEST_URL");
		if (external != null && !external.isBlank()) {
			return new TestServer(external, System.getenv().getOrDefault("MIGRATE_TEST_USER", "postgres"),
					System.getenv().getOrDefault("MIGRATE_TEST_PASSWORD", ""));
		}
		return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
	}

	@SuppressWarnings("resource")
	private static TestServer container() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
		container.start();
		return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword());
	}

	@SuppressWarnings("resource")
	private static TestServer embedded() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setPGStartupWait(Duration.ofMinutes(1))
				.setServerConfig("fsync", "off")
				.setServerConfig("max_connections", "200")
				.setServerConfig("max_locks_per_transaction", "512")
				.start();
			return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
