package io.migrate.session;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Against a real PgBouncer in transaction mode, where one is installed.
 */
class PoolerTests {

	private final TestDatabase database = TestServer.database();

	@TempDir
	private Path folder;

	private Process pooler;

	private int port;

	@BeforeEach
	void start() throws IOException, InterruptedException {
		Path binary = Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(Path.of("missing"));
		assumeThat(binary).as("PgBouncer is not installed, so nothing pools").exists();
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		Path log = this.folder.resolve("log");
		this.pooler = new ProcessBuilder(binary.toString(), configure().toString()).redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		for (int i = 0; i < 100 && !Files.readString(log).contains("process up"); i++) {
			assertThat(this.pooler.isAlive()).as(Files.readString(log)).isTrue();
			Thread.sleep(50);
		}
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (this.pooler != null) {
			this.pooler.destroy();
			this.pooler.waitFor();
		}
	}

	private Path configure() throws IOException {
		Properties target = Driver.parseURL(this.database.url(), new Properties());
		Path file = Files.writeString(this.folder.resolve("ini"), """
				[databases]
				* = host=%s port=%s user=%s password='%s'
				[pgbouncer]
				listen_addr = 127.0.0.1
				listen_port = %d
				unix_socket_dir =
				pool_mode = transaction
				auth_type = any
				ignore_startup_parameters = extra_float_digits
				%s
				""".formatted(target.getProperty("PGHOST"), target.getProperty("PGPORT"), this.database.user(),
				this.database.password(), this.port, isRoot() ? "user = nobody" : ""));
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		return file;
	}

	private static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

	@Test
	void workBehindAPoolerIsRefused() {
		String name = this.database.query("SELECT current_database()").get(0);
		SessionFactory factory = JdbcSessions.of("jdbc:postgresql://127.0.0.1:" + this.port + "/" + name,
				this.database.user(), this.database.password(), Map.of());
		try (Session session = factory.open()) {
			assertThat(session.info().database()).isEqualTo(name);
		}
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> factory.openForWork(SessionSettings.named("test")))
			.withMessageContaining("PgBouncer")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("migrate.url"));
	}

}
