package io.migrate.run;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.graph.Target;
import io.migrate.operation.Backfill;
import io.migrate.operation.Review;
import io.migrate.operation.RunCode;
import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.StampPlanner;
import io.migrate.plan.UpgradePlanner;
import io.migrate.schema.QualifiedName;
import io.migrate.script.RevisionScript;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A script does what a run does.
 */
class OfflineRendererTests {

	private final RevisionScript[] scripts = { Scripts.table("a1"),
			Scripts.script("b2", "a1")
				.up("CREATE INDEX CONCURRENTLY ix_n ON t_a1 (n)")
				.up("INSERT INTO t_a1 SELECT i, NULL FROM generate_series(1, 10) i")
				.up(new Backfill(QualifiedName.of("t_a1"), "n = 7", "n IS NULL"))
				.down("DROP INDEX ix_n"),
			Scripts.script("c3", "b2")
				.up("ALTER TABLE t_a1 ADD CONSTRAINT ck_n CHECK (n > 0) NOT VALID")
				.up("ALTER TABLE t_a1 VALIDATE CONSTRAINT ck_n")
				.up("CREATE TABLE \"We \"\"ird\"\n -- ; $migrate$\n (\"Ü\" text DEFAULT 'a;''b')")
				.down("DROP TABLE \"We \"\"ird\"", "ALTER TABLE t_a1 DROP CONSTRAINT ck_n") };

	@BeforeEach
	void needsPsql() {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
	}

	@Test
	void leavesTheCatalogAndHistoryOfARun() {
		RunFixture online = RunFixture.of(this.scripts);
		online.upgrade("head");
		RunFixture offline = RunFixture.of(this.scripts);
		assertThat(psql(offline.database, up(offline, List.of(), "head"))).isEqualTo(new Psql.Ending(0, ""));
		assertSame(offline, online);
		assertThat(offline.state().setup()).isNull();
	}

	@Test
	void goesPartOfTheWayAndBack() {
		RunFixture online = RunFixture.of(this.scripts);
		RunFixture offline = RunFixture.of(this.scripts);
		online.upgrade("b2");
		psql(offline.database, up(offline, List.of(), "b2"));
		assertSame(offline, online);
		online.upgrade("c3");
		psql(offline.database, up(offline, List.of("b2"), "c3"));
		assertSame(offline, online);
		online.downgrade("a1");
		psql(offline.database, down(offline, List.of("c3"), "a1"));
		assertSame(offline, online);
		online.downgrade("base");
		psql(offline.database, down(offline, List.of("a1"), "base"));
		assertSame(offline, online);
		assertThat(CatalogDump.of(offline.database)).isEmpty();
	}

	@Test
	void isRefusedASecondTimeAndChangesNothing() {
		RunFixture offline = RunFixture.of(this.scripts);
		String script = up(offline, List.of(), "head");
		psql(offline.database, script);
		List<String> before = everything(offline);
		Psql.Ending again = psql(offline.database, script);
		assertThat(again.code()).isEqualTo(3);
		assertThat(again.text()).contains("This script starts at base, and the database is at c3.");
		assertThat(everything(offline)).isEqualTo(before);
	}

	@Test
	void isRefusedWhileAnotherRunHoldsTheLock() throws Exception {
		RunFixture offline = RunFixture.of(this.scripts);
		try (var connection = offline.database.connect(); var statement = connection.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(hashtextextended('migrate:' || current_database() || '/public'"
					+ " || '/migrate_history', 0))");
			Psql.Ending ending = psql(offline.database, up(offline, List.of(), "head"));
			assertThat(ending.code()).isEqualTo(3);
			assertThat(ending.text()).contains("Another run holds the migration lock.");
		}
		assertThat(offline.tables()).isEmpty();
	}

	@Test
	void isRefusedOnTablesThatNoRevisionMade() {
		RunFixture offline = RunFixture.of(this.scripts);
		offline.database.execute("CREATE TABLE t_a1 (id int)");
		assertThat(psql(offline.database, up(offline, List.of(), "head")).text())
			.contains("and no history of migrations");
		assertThat(offline.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void asksAboutRowsOnlyWhereThereAreAny() {
		RevisionScript[] asking = { Scripts.table("a1"),
				Scripts.script("b2", "a1")
					.up(new Review("which n?\n'; DROP TABLE t_a1; $migrate$ %", QualifiedName.of("t_a1")))
					.up("ALTER TABLE t_a1 ALTER n SET NOT NULL") };
		RunFixture empty = RunFixture.of(asking);
		assertThat(psql(empty.database, up(empty, List.of(), "head")).code()).isZero();
		RunFixture filled = RunFixture.of(asking);
		psql(filled.database, up(filled, List.of(), "a1"));
		filled.database.execute("INSERT INTO t_a1 VALUES (1, NULL)");
		assertThat(psql(filled.database, up(filled, List.of("a1"), "b2")).text()).contains("holds rows", "which n?");
		assertThat(filled.state().heads()).containsExactly("a1");
		assertThat(filled.tables()).contains("t_a1");
	}

	@Test
	void refusesQuestionsAndCodeBeforeTheFirstByte() {
		RunFixture asks = RunFixture.of(Scripts.script("a1").up(new Review("what now?", null)));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> up(asks, List.of(), "head"))
			.withMessageContaining("what now?");
		RunFixture code = RunFixture.of(Scripts.script("a1").up(new RunCode((db) -> {
		}, null)));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> up(code, List.of(), "head"))
			.withMessageContaining("'a1'")
			.withMessageContaining("offline");
	}

	@Test
	void sqlStandsForCode() {
		RevisionScript[] coded = { Scripts.table("a1"), Scripts.script("b2", "a1")
			.up(new RunCode((db) -> db.batch("INSERT INTO t_a1 VALUES (?, ?)", List.of(List.of(1, 2), List.of(3, 4))),
					"INSERT INTO t_a1 VALUES (1, 2);\nINSERT INTO t_a1 VALUES (3, 4) -- two"))
			.down("DELETE FROM t_a1") };
		RunFixture online = RunFixture.of(coded);
		online.upgrade("head");
		RunFixture offline = RunFixture.of(coded);
		assertThat(psql(offline.database, up(offline, List.of(), "head"))).isEqualTo(new Psql.Ending(0, ""));
		assertSame(offline, online);
		assertThat(offline.database.query("SELECT * FROM t_a1 ORDER BY 1"))
			.isEqualTo(online.database.query("SELECT * FROM t_a1 ORDER BY 1"))
			.containsExactly("1|2", "3|4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMMIT", "\\! rm x", "SELECT 1; CREATE INDEX CONCURRENTLY ix ON t (a)", "SELECT 'x" })
	void refusesSqlThatCannotStandForCode(String sql) {
		RunFixture code = RunFixture.of(Scripts.script("a1").up(new RunCode((db) -> {
		}, sql)));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> up(code, List.of(), "head"))
			.withMessageContaining("op.run(…).offline(…)");
	}

	@Test
	void stampsAsTheEngineDoes() {
		RunFixture online = RunFixture.of(this.scripts);
		online.stamp(false, "b2");
		RunFixture offline = RunFixture.of(this.scripts);
		psql(offline.database, renderer(offline, false)
			.render(new StampPlanner(offline.revisions.graph()).plan(List.of(), List.of(Target.parse("b2")))));
		assertSame(offline, online);
	}

	@Test
	void doesWithoutPsqlsCommandsWhereAsked() {
		RunFixture offline = RunFixture.of(this.scripts);
		String script = renderer(offline, true)
			.render(new UpgradePlanner(offline.revisions.graph()).plan(List.of(), Target.parse("head"), true));
		assertThat(script.lines()).noneMatch((line) -> line.startsWith("\\"));
		assertThat(psql(offline.database, script).code()).isZero();
		assertThat(offline.state().heads()).containsExactly("c3");
	}

	private static void assertSame(RunFixture offline, RunFixture online) {
		assertThat(CatalogDump.of(offline.database)).isEqualTo(CatalogDump.of(online.database));
		assertThat(offline.history()).isEqualTo(online.history());
		assertThat(offline.state().heads()).isEqualTo(online.state().heads());
		assertThat(offline.state().partial()).isNull();
	}

	private static List<String> everything(RunFixture fixture) {
		List<String> all = new ArrayList<>(CatalogDump.of(fixture.database));
		all.addAll(fixture.database.query("SELECT * FROM migrate_history ORDER BY id"));
		all.addAll(fixture.database.query("SELECT * FROM migrate_version"));
		return all;
	}

	private static String up(RunFixture fixture, List<String> from, String target) {
		return renderer(fixture, false)
			.render(new UpgradePlanner(fixture.revisions.graph()).plan(from, Target.parse(target), true));
	}

	private static String down(RunFixture fixture, List<String> from, String target) {
		return renderer(fixture, false)
			.render(new DowngradePlanner(fixture.revisions.graph()).plan(from, Target.parse(target)));
	}

	private static OfflineRenderer renderer(RunFixture fixture, boolean portable) {
		return new OfflineRenderer(fixture.revisions, fixture.settings, "test", portable);
	}

	private static Psql.Ending psql(TestDatabase database, String script) {
		return Psql.run(database, script);
	}

}
