package io.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.history.HistoryDdl;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.report.TablesReport;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The commands that look at revisions, and those that touch our own tables only.
 */
class CommandsTests {

	private static final String TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = "
			+ "'public'::regnamespace ORDER BY relname COLLATE \"C\"";

	@TempDir
	Path folder;

	@Test
	void branchesAreRevisionsThatSeveralOthersFollow() {
		assertThat(branched().engine().branches().branches()).singleElement().satisfies((branch) -> {
			assertThat(branch.at().id()).isEqualTo("aa");
			assertThat(branch.children()).extracting(RevisionView::id).containsExactly("b1", "b2");
		});
		assertThat(EngineOnFiles.in(this.folder.resolve("none")).engine().branches().branches()).isEmpty();
	}

	@Test
	void effectiveHeadsLeaveOutWhatAnotherRevisionDependsOn() {
		MigrationEngine engine = branched().file(this.folder, "cc", "-- parents: b1\n-- depends-on: b3").engine();
		assertThat(engine.heads().heads()).extracting(RevisionView::id).containsExactlyInAnyOrder("b3", "cc");
		assertThat(engine.effectiveHeads().heads()).extracting(RevisionView::id).containsExactly("cc");
	}

	@ParameterizedTest
	@CsvSource({ "b3,b3", "heads,b1 b3", "head-0,''", "base,''", "zz,''" })
	void sourcesAreTheFilesOfWhatIsNamed(String target, String revisions) {
		MigrationEngine engine = branched().engine();
		if (revisions.isEmpty()) {
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> engine.sources(target));
		}
		else {
			assertThat(engine.sources(target).files()).containsExactlyElementsOf(List.of(revisions.split(" "))
				.stream()
				.map((id) -> this.folder.resolve("20261101_0000_" + id + "_table.sql").toString())
				.toList());
		}
	}

	@Test
	void aSourceThatIsGoneIsNamed() throws Exception {
		MigrationEngine engine = branched().engine();
		engine.heads();
		Files.delete(this.folder.resolve("20261101_0000_b3_table.sql"));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine.sources("b3"))
			.withMessageContaining("The source of revision 'b3' is not found.")
			.withMessageContaining("migrate.source-dir");
	}

	@Test
	void ensureVersionMakesOurTablesOnly() {
		TestDatabase database = TestServer.database();
		EngineOnFiles files = branched().on(database);
		assertThat(files.engine().ensureVersion()).isEqualTo(new TablesReport("public", HistoryDdl.FORMAT, true));
		assertThat(files.engine().ensureVersion()).isEqualTo(new TablesReport("public", HistoryDdl.FORMAT, false));
		assertThat(database.query(TABLES)).isNotEmpty().allSatisfy((table) -> assertThat(table).startsWith("migrate_"));
		assertThat(files.engine().current().current()).isEmpty();
		files.engine().upgrade("b3", false);
		assertThat(files.engine().current().current()).containsExactly("b3");
	}

	@Test
	void ensureVersionIsAScriptToo() {
		assumeThat(Psql.isInstalled()).isTrue();
		TestDatabase database = TestServer.database();
		EngineOnFiles files = branched();
		assertThat(Psql.run(database, files.engine().ensureVersionSql(false)).code()).isZero();
		assertThat(Psql.run(database, files.engine().ensureVersionSql(false)).code()).isZero();
		assertThat(files.on(database).engine().ensureVersion().changed()).isFalse();
	}

	@Test
	void aStampGoesToSeveralTargetsAndForgetsWhatItIsToldToForget() {
		TestDatabase database = TestServer.database();
		EngineOnFiles files = branched().on(database);
		files.engine().stamp(List.of("b1", "b3"), false);
		assertThat(files.engine().current().current()).containsExactlyInAnyOrder("b1", "b3");
		database.execute("UPDATE migrate_version SET revision = 'gone' WHERE revision = 'b1'");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> files.engine().stamp(List.of("b2"), false))
			.withMessageContaining("'gone'");
		files.engine().stamp(List.of("b1", "b2"), true);
		assertThat(files.engine().current().current()).containsExactlyInAnyOrder("b1", "b2");
	}

	@Test
	void aScriptThatDoesNothingMarksNothing() {
		assumeThat(Psql.isInstalled()).isTrue();
		TestDatabase database = TestServer.database();
		assertThat(Psql.run(database, branched().engine().upgradeSql("base:base", false)))
			.isEqualTo(new Psql.Ending(0, ""));
		assertThat(database.query("SELECT setup IS NULL FROM migrate_format")).containsExactly("t");
	}

	@Test
	void aStampAsAScriptStartsAtBaseUnlessToldAndWithoutTheDatabase() {
		EngineOnFiles files = branched();
		String script = files.engine().stampSql(List.of("b1"), false);
		assertThat(script).startsWith("-- base -> b1\n");
		assertThat(files.on(TestServer.database()).engine().stampSql(List.of("current:b1"), false)).isEqualTo(script);
	}

	@Test
	void aStampIsAScriptFromOneStart() {
		EngineOnFiles files = branched();
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> files.engine().stampSql(List.of("aa:b1", "base:b3"), false))
			.withMessageContaining("FROM:R FROM:S");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> files.engine().stampSql(List.of("aa:b1", "b3"), false));
		assumeThat(Psql.isInstalled()).isTrue();
		TestDatabase database = TestServer.database();
		Psql.Ending first = Psql.run(database, files.engine().stampSql(List.of(":aa"), false));
		assertThat(first).isEqualTo(new Psql.Ending(0, ""));
		Psql.Ending next = Psql.run(database, files.engine().stampSql(List.of("aa:b1", "aa:b3"), false));
		assertThat(next.code()).as(next.text()).isZero();
		assertThat(files.on(database).engine().current().current()).containsExactlyInAnyOrder("b1", "b3");
	}

	@Test
	void twoRevisionsAtOnceBothStand() throws Exception {
		EngineOnFiles files = EngineOnFiles.in(this.folder).with("aa", "");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<RevisionReport> one = threads.submit(() -> write(files, together));
			Future<RevisionReport> other = threads.submit(() -> write(files, together));
			assertThat(one.get().file()).isNotEqualTo(other.get().file());
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(files.files()).hasSize(3);
		assertThat(files.engine().heads().heads()).hasSize(2)
			.allSatisfy((head) -> assertThat(head.parents()).containsExactly("aa"));
		files.engine().merge(MergeRequest.of("heads"));
		assertThat(files.engine().heads().heads()).hasSize(1);
	}

	@Test
	void ofTwoThatWouldBeOneFileTheSecondIsRefused() {
		EngineOnFiles files = EngineOnFiles.in(this.folder).with("aa", "");
		RevisionRequest request = new RevisionRequest("the same message", false, null, "aa", true, List.of(), List.of(),
				null, RevisionPlace.USUAL);
		MigrationEngine engine = files.at(Instant.parse("2026-11-23T10:15:00Z")).engine(RevisionFormat.JAVA);
		String first = String.valueOf(engine.revision(request).file());
		String text = files.files().get(first);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine.revision(request))
			.withMessageContaining("none is ever overwritten");
		assertThat(files.files().get(first)).isEqualTo(text);
	}

	private static RevisionReport write(EngineOnFiles files, CyclicBarrier together) throws Exception {
		MigrationEngine engine = files.engine();
		// both have read the revisions before either writes
		engine.heads();
		together.await();
		return engine.revision(RevisionRequest.empty("the same message"));
	}

	private EngineOnFiles branched() {
		return EngineOnFiles.in(this.folder).with("aa", "").with("b1", "aa").with("b2", "aa").with("b3", "b2");
	}

}
