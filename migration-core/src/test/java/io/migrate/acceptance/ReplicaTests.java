package io.migrate.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.migrate.MigrationEngine;
import io.migrate.RevisionFormat;
import io.migrate.error.MigrationException;
import io.migrate.run.RunListener;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestStandby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A standby that follows its primary is looked at as any server and never changed.
 */
@Timeout(180)
class ReplicaTests {

	@TempDir
	private Path folder;

	private final List<String> heard = new ArrayList<>();

	@Test
	void isLookedAtAndNeverChanged() throws Exception {
		try (TestStandby servers = TestStandby.start(this.folder.resolve("servers"))) {
			MigrationEngine behind = on(servers.standby());
			assertThat(behind.current().upToDate()).isTrue();
			EngineOnModel primary = new EngineOnModel((major) -> model("42"), RevisionFormat.SQL, this.folder,
					servers.primary());
			primary.generate();
			primary.engine().upgrade("head", false);
			await(servers.standby());
			MigrationEngine replica = on(servers.standby());
			assertThat(replica.current().upToDate()).isTrue();
			assertThat(replica.start().heads()).isEqualTo(replica.current().current());
			assertThat(replica.history(null, true).runs()).hasSize(1);
			assertThat(replica.check(Set.of(MigrationEngine.Question.MODEL)).model().answer()).isEqualTo("yes");
			assertThat(this.heard).singleElement()
				.asString()
				.startsWith("Not verified, compared by its text only: default of column 'n' of table 'a': ")
				.contains("the server is a replica");
			assertThatNothingChangesIt(replica);
			if (Psql.isInstalled()) {
				Psql.Ending ending = Psql.run(servers.standby(), replica.upgradeSql("head", false));
				assertThat(ending.code()).isEqualTo(3);
				assertThat(ending.text()).contains("it is a replica or read-only");
			}
		}
	}

	private static void assertThatNothingChangesIt(MigrationEngine replica) {
		for (Runnable command : List.<Runnable>of(() -> replica.upgrade("head", false), () -> replica.downgrade("base"),
				() -> replica.stamp(List.of("base"), false), () -> replica.resume(true))) {
			assertThatExceptionOfType(MigrationException.class).isThrownBy(command::run)
				.withMessageContaining("The server is a replica (pg_is_in_recovery() is true).")
				.withMessageContaining("Set migrate.url to the primary server.");
		}
	}

	/** Compared by its text, the default differs; PostgreSQL would know better. */
	private MigrationEngine on(TestDatabase database) {
		return new EngineOnModel((major) -> model("CAST(42 AS integer)"), RevisionFormat.SQL, this.folder, database)
			.engine(new RunListener() {
				@Override
				public void warning(String text) {
					ReplicaTests.this.heard.add(text);
				}
			}, Clock.systemUTC());
	}

	private static void await(TestDatabase standby) throws IOException, InterruptedException {
		while (standby.query("SELECT to_regclass('migrate_version')").contains("")
				|| standby.query("SELECT 1 FROM migrate_version").isEmpty()) {
			Thread.sleep(50);
		}
	}

	private static SchemaModel model(String value) {
		return SchemaModel.ofTables(Table.of(QualifiedName.of("a"),
				List.of(Column.of("n", ColumnType.parse("int")).withDefault(value)), List.of()));
	}

}
