package io.migrate.sample.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.migrate.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedServerTests {

	@TempDir
	Path temp;

	private final ServerFolder folder() {
		return new ServerFolder(this.temp.resolve("pg"));
	}

	@AfterEach
	void leavesNoServerBehind() {
		Postmaster left = Postmaster.runningOn(folder().data());
		if (left != null) {
			ProcessHandle.of(left.pid()).ifPresent(ProcessHandle::destroy);
		}
	}

	@Test
	void startsWhenItsUrlIsAskedForAndNotBefore() {
		try (EmbeddedServer server = server(0)) {
			EmbeddedServerConnectionDetails details = new EmbeddedServerConnectionDetails(server);
			assertThat(details.getUsername()).isEqualTo("postgres");
			assertThat(details.getDriverClassName()).isEqualTo("org.postgresql.Driver");
			assertThat(details.getPassword()).isEmpty();
			assertThat(folder().path()).doesNotExist();
			assertThat(query(details.getJdbcUrl(), "SELECT 1")).containsExactly("1");
			assertThat(folder().published()).isEqualTo(details.getJdbcUrl());
		}
		assertThat(Postmaster.runningOn(folder().data())).isNull();
		assertThat(folder().published()).isNull();
	}

	@Test
	void keepsItsDataBetweenTwoRuns() {
		try (EmbeddedServer server = server(0)) {
			at(server.url()).execute("CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
		}
		try (EmbeddedServer server = server(0)) {
			assertThat(query(server.url(), "SELECT id FROM kept")).containsExactly("7");
		}
	}

	@Test
	void isJoinedByASecondProcessThatLeavesItRunning() throws IOException {
		try (EmbeddedServer server = server(0)) {
			String url = server.url();
			try (EmbeddedServerProcess second = EmbeddedServerProcess.on(folder().path())) {
				assertThat(second.url()).isEqualTo(url);
			}
			assertThat(query(url, "SELECT 1")).containsExactly("1");
			try (EmbeddedServer third = server(0)) {
				assertThat(third.url()).as("in the same process").isEqualTo(url);
			}
			assertThat(query(url, "SELECT 1")).containsExactly("1");
		}
	}

	@Test
	void isStoppedWhenItsOwnerExitsBeforeItsContextIsUp() throws IOException {
		try (EmbeddedServerProcess owner = EmbeddedServerProcess.on(folder().path())) {
			assertThat(query(owner.url(), "SELECT 1")).containsExactly("1");
		}
		assertThat(folder().data().resolve("postmaster.pid")).doesNotExist();
		assertThat(folder().published()).isNull();
	}

	@Test
	void isTakenOverFromAnOwnerThatWasKilled() {
		EmbeddedServerProcess owner = EmbeddedServerProcess.on(folder().path());
		at(owner.url()).execute("CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
		owner.kill();
		Postmaster orphan = Postmaster.runningOn(folder().data());
		assertThat(orphan).isNotNull();
		try (EmbeddedServer server = server(0)) {
			assertThat(query(server.url(), "SELECT id FROM kept")).containsExactly("7");
			assertThat(Postmaster.runningOn(folder().data())).as("the server that was there").isEqualTo(orphan);
		}
		assertThat(folder().data().resolve("postmaster.pid")).doesNotExist();
	}

	@Test
	void movesAServerThatWasLeftOnAnotherPort() throws IOException {
		EmbeddedServerProcess.on(folder().path()).kill();
		int port = freePort();
		try (EmbeddedServer server = server(port)) {
			assertThat(server.url()).isEqualTo("jdbc:postgresql://localhost:" + port + "/postgres");
			assertThat(query(server.url(), "SHOW port")).containsExactly(String.valueOf(port));
		}
	}

	@Test
	void startsOverThePidFileOfAServerThatWasKilled() throws IOException {
		try (EmbeddedServer server = server(0)) {
			server.url();
		}
		Process gone = new ProcessBuilder("true").start();
		gone.onExit().join();
		for (long pid : List.of(gone.pid(), ProcessHandle.current().pid())) {
			Files.write(folder().data().resolve("postmaster.pid"),
					List.of(String.valueOf(pid), folder().data().toString(), "1700000000", "1"));
			folder().publish("jdbc:postgresql://localhost:1/postgres");
			try (EmbeddedServer server = server(0)) {
				assertThat(query(server.url(), "SELECT 1")).as("pid %s", pid).containsExactly("1");
			}
		}
	}

	@Test
	void namesABusyPortAndTheRemedy() throws IOException {
		try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				EmbeddedServer server = server(busy.getLocalPort())) {
			assertThatExceptionOfType(EmbeddedServerException.class).isThrownBy(server::url)
				.withMessageContaining("port " + busy.getLocalPort())
				.satisfies((ex) -> assertThat(ex.remedy()).contains("shop.database.port", "spring.datasource.url"));
		}
	}

	@Test
	void namesTheFolderAndItsLogWhenTheDataIsNoGood() throws IOException {
		Files.createDirectories(folder().data());
		Files.writeString(folder().data().resolve("stranger.txt"), "not a database");
		try (EmbeddedServer server = server(0)) {
			assertThatExceptionOfType(EmbeddedServerException.class).isThrownBy(server::url)
				.withMessageContaining(folder().path().toString())
				.satisfies((ex) -> assertThat(ex.remedy()).contains("server.log", "delete the folder"));
		}
		assertThat(folder().log()).content().contains("exists but is not empty");
	}

	private EmbeddedServer server(int port) {
		return new EmbeddedServer(folder(), port);
	}

	private static TestDatabase at(String url) {
		return new TestDatabase(url, "postgres", "");
	}

	private static List<String> query(String url, String sql) {
		return at(url).query(sql);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
