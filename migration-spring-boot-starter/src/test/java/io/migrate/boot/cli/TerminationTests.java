package io.migrate.boot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.migrate.boot.app.plain.PlainApplication;
import io.migrate.boot.testkit.ForkedApplication;
import io.migrate.boot.testkit.ForkedApplication.Ending;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command that is told to end (SIGTERM) says what became of it and ends with 3.
 */
@Timeout(150)
class TerminationTests {

	private static final String SLEEPING = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND "
			+ "state = 'active' AND query LIKE '%pg_sleep(%' AND pid <> pg_backend_pid()";

	@TempDir
	private Path folder;

	@Test
	void cancelsRollsBackUnlocksAndEndsWithThree() throws IOException, InterruptedException {
		writeRevisions();
		TestDatabase database = TestServer.database();
		ForkedApplication.Running running = ForkedApplication.of(PlainApplication.class)
			.start("migrate", "upgrade", "head", "--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=" + database.user(),
					"--spring.datasource.password=" + database.password(), "--migrate.package=none.such",
					"--migrate.locations=file:" + this.folder);
		while (running.process().isAlive() && database.query(SLEEPING).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		running.process().destroy();
		Ending ending = running.end();
		assertThat(ending.code()).as(ending.err()).isEqualTo(3);
		assertThat(ending.out()).isEmpty();
		assertThat(ending.err()).contains("Upgrading to 'b' was cancelled.\nThe process was asked to end.\n"
				+ "Nothing of this part remains. What stays: revision a. Then run `upgrade` again.\n");
		assertThat(database.query("SELECT to_regclass('done'), to_regclass('undone')")).containsExactly("done|");
		assertThat(database.query("SELECT revision, outcome FROM migrate_history ORDER BY id"))
			.containsExactly("a|done", "b|failed");
		assertThat(database.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = "
				+ "(SELECT oid FROM pg_database WHERE datname = current_database())"))
			.isEmpty();
	}

	private void writeRevisions() throws IOException {
		Files.writeString(this.folder.resolve("a.sql"), """
				-- revision: a
				-- migrate:up
				CREATE TABLE done (id int);
				-- migrate:down
				DROP TABLE done;
				""");
		Files.writeString(this.folder.resolve("b.sql"), """
				-- revision: b
				-- parents: a
				-- migrate:up
				CREATE TABLE undone (id int);
				SELECT pg_sleep(100);
				-- migrate:down
				DROP TABLE undone;
				""");
	}

}
