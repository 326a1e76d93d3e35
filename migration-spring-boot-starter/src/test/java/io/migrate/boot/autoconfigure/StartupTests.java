package io.migrate.boot.autoconfigure;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.migrate.MigrationEngine;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.boot.testkit.ServerDoor;
import io.migrate.boot.testkit.SqlRevisions;
import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code migrate.startup} and {@code migrate.ahead} do.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class StartupTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final TestDatabase database = TestServer.database();

	private SqlRevisions revisions = new SqlRevisions(Path.of(""));

	private ApplicationContextRunner runner = MigratedContexts.on(this.database);

	@BeforeEach
	void revisions() {
		this.revisions = new SqlRevisions(this.folder).add("a1", "").add("b2", "a1");
		this.runner = this.runner.withPropertyValues("migrate.locations=" + this.revisions.location());
	}

	@Test
	void upgradesInDevelopmentAndSaysWhy(CapturedOutput output) {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		assertThat(heads()).isEqualTo("b2");
		assertThat(output).contains("migrate.startup=upgrade, unless set, because this is a test")
			.contains("Migrated from base to b2: a1, b2");
	}

	@Test
	void checksAPackagedApplicationAndSaysWhy(CapturedOutput output) {
		MigratedContexts.packaged(this.runner).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(MigrationException.class)
				.hasMessageContaining("It is at base and lacks a1, b2")
				.hasMessageContaining("migrate upgrade head");
		});
		assertThat(output).contains("migrate.startup=check, unless set, because the application is packaged");
		assertThat(this.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void checksUnderAProductionProfileAndSaysWhy(CapturedOutput output) {
		this.runner.withPropertyValues("spring.profiles.active=prod").run((context) -> assertThat(context).hasFailed());
		assertThat(output).contains("migrate.startup=check, unless set, because a production profile is active");
	}

	@Test
	void saysNothingAboutAModeThatIsSet(CapturedOutput output) {
		this.runner.withPropertyValues("migrate.startup=upgrade").run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("unless set");
	}

	@Test
	void startsWithOneStatementOnAPooledConnectionWhereNothingIsToDo() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		for (String mode : new String[] { "upgrade", "check", "wait" }) {
			try (ServerDoor door = new ServerDoor(this.database)) {
				this.runner.withPropertyValues(MigratedContexts.properties(door.database()))
					.withPropertyValues("migrate.startup=" + mode, "spring.datasource.hikari.maximum-pool-size=1")
					.run((context) -> {
						assertThat(context).hasNotFailed();
						assertThat(door.statements).as(mode).singleElement().asString().contains("migrate_version");
						assertThat(door.connections).as(mode).hasValue(1);
					});
			}
		}
	}

	@Test
	void doesNotEvenConnectWhereItIsNotToLook() {
		try (ServerDoor door = new ServerDoor(this.database)) {
			this.runner.withPropertyValues(MigratedContexts.properties(door.database()))
				.withPropertyValues("migrate.startup=none")
				.run((context) -> assertThat(context).hasNotFailed());
			assertThat(door.connections).hasValue(0);
		}
	}

	@Test
	void waitsUntilAnotherProcessHasMigrated(CapturedOutput output) throws Exception {
		CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
			boolean[] started = new boolean[1];
			this.runner.withPropertyValues("migrate.startup=wait")
				.run((context) -> started[0] = context.getStartupFailure() == null);
			return started[0];
		});
		await(output, "Waiting until another process has brought the database up", waiting);
		assertThat(output).contains("it is at base and lacks a1, b2");
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
	}

	@Test
	void goesToSeveralHeadsOnlyWhereThatIsMeant() {
		this.revisions.add("c1", "");
		this.runner.run((context) -> assertThat(context.getStartupFailure()).rootCause()
			.hasMessageContaining("There are 2 heads: b2, c1")
			.hasMessageContaining("`merge b2 c1`"));
		this.runner.withPropertyValues("migrate.target=heads").run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.database.query("SELECT string_agg(revision, ' ' ORDER BY revision) FROM migrate_version"))
			.containsExactly("b2 c1");
		this.runner.withPropertyValues("migrate.startup=check").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void saysWhoHasTheLockAndWhoMigrated(CapturedOutput output) throws Exception {
		this.revisions.add("c3", "b2", "EXPAND", "SELECT pg_sleep(2);", "SELECT 1;");
		CompletableFuture<Void> first = CompletableFuture
			.runAsync(() -> this.runner.run((context) -> assertThat(context).hasNotFailed()));
		await(output, "Running a1, b2, c3", first);
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		first.get(1, TimeUnit.MINUTES);
		assertThat(output.getOut())
			.containsPattern("Waiting for the migration lock, held by process \\d+ \\(application '")
			.contains("The database is at c3: another process has migrated it");
	}

	@Test
	void startsOnADatabaseThatHasExpansionsOfANewerRelease(CapturedOutput output) {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.revisions.forget("b2");
		for (String mode : new String[] { "upgrade", "check", "wait" }) {
			this.runner.withPropertyValues("migrate.startup=" + mode).run((context) -> {
				assertThat(context).as(mode).hasNotFailed();
				assertThat(context.getBean(MigrationEngine.class).current().unknown()).containsExactly("b2");
			});
		}
		assertThat(output.getOut().split("The database is ahead of this application: it has b2", -1))
			.as("once for each start")
			.hasSize(4);
	}

	@Test
	void doesNotStartOnADatabaseThatHasAContractionOfANewerRelease() {
		this.revisions.add("c3", "b2", "CONTRACT", "DROP TABLE t_a1;", "CREATE TABLE t_a1 (id bigint);");
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.revisions.forget("c3");
		this.runner.run((context) -> assertThat(context.getStartupFailure()).rootCause()
			.hasMessage("The database is ahead of this application: it has c3."
					+ " A contraction is among them, so it may lack what this release needs."
					+ " Start the release that brought them, or set migrate.ahead=start"
					+ " if this one is known to work."));
		this.runner.withPropertyValues("migrate.ahead=start").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void doesNotStartOnAnyDatabaseThatIsAheadWhereThatIsRefused() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.revisions.forget("b2");
		this.runner.withPropertyValues("migrate.ahead=refuse")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageStartingWith("The database is ahead of this application: it has b2."
						+ " migrate.ahead=refuse does not let an application start on it."));
	}

	@Test
	void aContractionThatWaitsStopsNothing() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.revisions.add("c3", "b2", "CONTRACT", "DROP TABLE t_a1;", "CREATE TABLE t_a1 (id bigint);");
		MigratedContexts.packaged(this.runner).run((context) -> assertThat(context).hasNotFailed());
		assertThat(heads()).isEqualTo("b2");
	}

	@Test
	void looksAtNothingInATrainingRunAndSaysSoInOneLine(CapturedOutput output) {
		this.runner.withPropertyValues("spring.context.exit=onRefresh")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut().lines().filter((line) -> line.contains("training run"))).hasSize(1);
		assertThat(this.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	/** Until the log says so, which a start does before it has ended. */
	private static void await(CapturedOutput output, String text, CompletableFuture<?> start)
			throws InterruptedException {
		while (!output.getOut().contains(text)) {
			assertThat(start).as("has not ended before").isNotDone();
			Thread.sleep(50);
		}
	}

	private String heads() {
		return String.join(",", this.database.query("SELECT revision FROM migrate_version"));
	}

}
