package io.migrate.run;

import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.history.HistoryDdl;
import io.migrate.operation.RunCode;
import io.migrate.testkit.CatalogDump;
import org.junit.jupiter.api.Test;

import static io.migrate.run.Scripts.script;
import static io.migrate.run.Scripts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationRunnerTests {

	@Test
	void upgradesAnEmptyDatabaseToHead() {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a"), table("c", "b"));
		RunOutcome outcome = fixture.upgrade("head");
		assertThat(outcome.from()).isEmpty();
		assertThat(outcome.to()).containsExactly("c");
		assertThat(outcome.done()).containsExactly("a", "b", "c");
		assertThat(fixture.tables()).containsExactly("t_a", "t_b", "t_c");
		assertThat(fixture.database.query("SELECT revision FROM migrate_version")).containsExactly("c");
		assertThat(fixture.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|1|done", "c|up|1|1|done");
		assertThat(fixture.database.query("SELECT DISTINCT run::text, db_user, application, host, tool, "
				+ "finished_at >= started_at FROM migrate_history"))
			.containsExactly(outcome.run() + "|" + fixture.database.user() + "|runner|here|tests|t");
		assertThat(fixture.database.query("SELECT format, setup FROM migrate_format"))
			.containsExactly(HistoryDdl.FORMAT + "|");
	}

	@Test
	void aSecondRunFindsNothingToDo() {
		RunFixture fixture = RunFixture.of(table("a"));
		fixture.upgrade("head");
		RunOutcome again = fixture.upgrade("head");
		assertThat(again.run()).isNull();
		assertThat(again.done()).isEmpty();
		assertThat(again.to()).containsExactly("a");
		assertThat(fixture.outcomes()).hasSize(1);
	}

	@Test
	void nothingToDoCreatesNothing() {
		RunFixture fixture = RunFixture.of();
		assertThat(fixture.upgrade("heads").done()).isEmpty();
		assertThat(fixture.database.query("SELECT relname FROM pg_class WHERE relname LIKE 'migrate%'")).isEmpty();
	}

	@Test
	void downgradesAndLeavesOnlyOurTables() {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a"),
				script("c", "b").up("CREATE SCHEMA s", "CREATE TYPE s.e AS ENUM ('x')")
					.down("DROP TYPE s.e", "DROP SCHEMA s"));
		fixture.upgrade("head");
		assertThat(fixture.downgrade("-1").to()).containsExactly("b");
		assertThat(fixture.downgrade("base").done()).containsExactly("b", "a");
		assertThat(CatalogDump.of(fixture.database)).isEmpty();
		assertThat(fixture.database.query("SELECT * FROM migrate_version")).isEmpty();
		assertThat(fixture.upgrade("head").done()).containsExactly("a", "b", "c");
	}

	@Test
	void aStatementThatFailsLeavesNothingOfItsPart() {
		RunFixture fixture = RunFixture.of(table("a"),
				table("b", "a").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "CREATE TABLE x ()", "SELECT 1/0"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("Upgrading to 'b', part 2 of 2, statement 2 of 2 failed: SELECT 1/0;")
			.withMessageContaining("division by zero")
			.withMessageContaining("(SQLSTATE 22012)")
			.withMessageContaining("Nothing of this part remains. What stays: part 1 of 'b', and revision a.")
			.withMessageContaining("run `upgrade` again: it goes on with part 2")
			.satisfies((ex) -> assertThat(ex.done()).containsExactly("a"));
		assertThat(fixture.tables()).containsExactly("t_a", "t_b");
		assertThat(fixture.database.query("SELECT revision FROM migrate_version")).containsExactly("a");
		assertThat(fixture.outcomes()).containsExactly("a|up|1|1|done", "b|up|1|2|done", "b|up|2|2|failed");
		assertThat(fixture.database.query("SELECT error FROM migrate_history WHERE outcome = 'failed'").get(0))
			.contains("division by zero");
		assertThat(fixture.state().partial()).hasToString("'b' (part 2 of 2)");
	}

	@Test
	void goesOnWithThePartThatFailed() {
		RunFixture fixture = RunFixture.of(table("b").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "SELECT 1/0"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		RunFixture mended = fixture
			.with(table("b").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "CREATE TABLE x ()"));
		assertThat(mended.upgrade("head").done()).containsExactly("b");
		assertThat(mended.heard).containsExactly("UP b 2/2");
		assertThat(mended.tables()).containsExactly("t_b", "x");
		assertThat(mended.state().partial()).isNull();
	}

	@Test
	void refusesToGoOnWhenAFinishedPartWasChanged() {
		RunFixture fixture = RunFixture.of(table("b").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "SELECT 1/0"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> fixture.with(table("b").up("ALTER TABLE t_b ADD CHECK (n > 1) NOT VALID", "SELECT 1"))
				.upgrade("head"))
			.withMessageContaining("Its part 1 was run already and is not the same any more");
	}

	@Test
	void nothingElseBeginsWhileARevisionIsHalfDone() {
		RunFixture fixture = RunFixture.of(table("a"),
				table("b", "a").up("ALTER TABLE t_b ADD CHECK (n > 0) NOT VALID", "SELECT 1/0"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> fixture.downgrade("base"))
			.withMessageContaining("Revision 'b' (part 2 of 2) is not finished.")
			.withMessageContaining("`upgrade b`");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> fixture.resume(true))
			.withMessageContaining("no statement waits for an answer");
		fixture.stamp(false, "b");
		assertThat(fixture.upgrade("head").done()).isEmpty();
	}

	@Test
	void perRunSharesATransactionUpToTheEdges() {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a"), table("c", "b").up("SELECT 1/0"));
		fixture.settings = fixture.settings.withPerRun(true);
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"))
			.withMessageContaining("Upgrading to 'c'");
		assertThat(fixture.tables()).isEmpty();
		assertThat(fixture.outcomes()).containsExactly("c|up|1|1|failed");
		RunFixture cut = fixture.with(table("a").up("ALTER TABLE t_a ADD CHECK (n > 0) NOT VALID"), table("b", "a"),
				table("c", "b").up("SELECT 1/0"));
		cut.settings = fixture.settings;
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> cut.upgrade("head"))
			.withMessageContaining("What stays: revision a.");
		assertThat(cut.tables()).containsExactly("t_a");
	}

	@Test
	void codeRunsInItsPlaceAndInTheTransaction() {
		RunCode code = new RunCode((db) -> db.update("INSERT INTO t_a VALUES (?, ?)", 1L, 2), null);
		RunFixture fixture = RunFixture.of(table("a").up(code).up("ALTER TABLE t_a ADD CHECK (n = 2)"));
		fixture.upgrade("head");
		assertThat(fixture.database.query("SELECT * FROM t_a")).containsExactly("1|2");
		RunCode broken = new RunCode((db) -> {
			db.update("INSERT INTO t_a VALUES (3, 2)");
			throw new java.io.IOException("no disk");
		}, null);
		assertThatExceptionOfType(RunFailedException.class)
			.isThrownBy(() -> fixture
				.with(table("a").up(code).up("ALTER TABLE t_a ADD CHECK (n = 2)"), script("b", "a").up(broken))
				.upgrade("head"))
			.withMessageContaining("statement 1 of 1 failed: -- code;")
			.withMessageContaining("no disk");
		assertThat(fixture.database.query("SELECT count(*) FROM t_a")).containsExactly("1");
	}

	@Test
	void stopsBeforeAContractionUnlessTheDatabaseIsNew() {
		RunFixture fresh = RunFixture.of(table("a"), table("b", "a"), table("c", "b").contract());
		assertThat(fresh.upgrade("head").done()).containsExactly("a", "b", "c");
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a"), table("c", "b").contract());
		fixture.upgrade("a");
		RunOutcome outcome = fixture.upgrade("head");
		assertThat(outcome.done()).containsExactly("b");
		assertThat(outcome.stoppedBefore()).isEqualTo("c");
		assertThat(fixture.upgrade("head").done()).containsExactly("c");
		RunFixture together = RunFixture.of(table("a"), table("b", "a"), table("c", "b").contract());
		together.upgrade("a");
		assertThat(together.contract("head").done()).containsExactly("b", "c");
	}

	@Test
	void aNewDatabaseIsNewUntilItsFirstRunHasEnded() {
		RunFixture fixture = RunFixture.of(table("a"), table("b", "a").up("SELECT 1/0"));
		assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fixture.upgrade("head"));
		RunFixture mended = fixture.with(table("a"), table("b", "a"), table("c", "b").contract(), table("d", "c"));
		assertThat(mended.upgrade("head").done()).containsExactly("b", "c", "d");
		assertThat(mended.state().setup()).isNull();
	}

	@Test
	void anEmptyRevisionIsRecorded() {
		RunFixture fixture = RunFixture.of(table("a"), table("b"), script("m", "a", "b"));
		assertThat(fixture.upgrade("head").done()).containsExactly("b", "a", "m");
		assertThat(fixture.database.query("SELECT * FROM migrate_version")).containsExactly("m");
		assertThat(fixture.downgrade("a").to()).containsExactlyElementsOf(List.of("a", "b"));
	}

	@Test
	void ourTablesMayLieInASchemaOfTheirOwn() {
		RunFixture fixture = RunFixture.of(table("a"));
		fixture.settings = fixture.settings.withHistorySchema("My \"Own\"");
		fixture.upgrade("head");
		assertThat(fixture.database.query("SELECT revision FROM \"My \"\"Own\"\"\".migrate_version"))
			.containsExactly("a");
		assertThat(fixture.state().heads()).containsExactly("a");
		assertThat(fixture.upgrade("head").done()).isEmpty();
	}

}
