package io.migrate;

import java.nio.file.Path;
import java.util.Map;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code rebase}, on SQL revisions.
 */
class RebasingTests {

	@TempDir
	Path folder;

	private EngineOnFiles files;

	private Map<String, String> before = Map.of();

	@BeforeEach
	void twoLines() {
		this.files = EngineOnFiles.in(this.folder).with("aa", "").with("b1", "aa").with("b2", "b1");
		this.files.file(this.folder, "c1", "-- parents: aa\n-- created: 2026-11-02T00:00:00Z");
		this.files.file(this.folder, "c2", "-- parents: c1\n-- created: 2026-11-01T00:00:00Z");
	}

	@Test
	void theLineOfWhichNothingIsAppliedMoves() {
		assertMoved("b2", "c1", "b2");
		assertMoved("c2", "b1", "c2");
		assertMoved("c1", "b1", "c2");
	}

	private void assertMoved(String applied, String root, String onto) {
		twoLines();
		TestDatabase database = TestServer.database();
		this.files.on(database).engine().upgrade(applied, false);
		this.before = this.files.files();
		RevisionReport report = this.files.on(database).engine().rebase(RebaseRequest.ANY);
		assertThat(report.revision()).extracting(RevisionView::id).isEqualTo(root);
		assertOnlyParentsChanged(root, onto);
		assertThat(this.files.engine().heads().heads()).hasSize(1);
		this.files.on(database).engine().upgrade("head", false);
		assertThat(this.files.on(database).engine().current().upToDate()).isTrue();
		assertThat(database.query("SELECT relname FROM pg_class WHERE relname LIKE 't\\_%' AND relkind = 'r'"))
			.hasSize(5);
		this.files.on(database).engine().downgrade("base");
	}

	private void assertOnlyParentsChanged(String root, String onto) {
		this.files.files()
			.forEach((name, text) -> assertThat(text).as(name)
				.isEqualTo(name.contains("_" + root + "_")
						? String.valueOf(this.before.get(name)).replace("parents: aa", "parents: " + onto)
						: this.before.get(name)));
	}

	@Test
	void ofTwoFreeLinesTheNewerMoves() {
		this.files.file(this.folder, "b1", "-- parents: aa\n-- created: 2026-11-03T00:00:00Z");
		this.before = this.files.files();
		this.files.on(TestServer.database()).engine().rebase(RebaseRequest.ANY);
		assertOnlyParentsChanged("b1", "c2");
	}

	@Test
	void ofTwoFreeLinesOfUnknownAgeOneHasToBeNamed() {
		EngineOnFiles here = this.files.on(TestServer.database());
		assertRefused(here, RebaseRequest.ANY, UsageException.class, "It is not clear which line moves",
				"`rebase b2` or `rebase c2`");
		this.before = this.files.files();
		here.engine().rebase(new RebaseRequest("b1", null, false));
		assertOnlyParentsChanged("b1", "c2");
	}

	@Test
	void whatIsToStayCanBeNamedInstead() {
		this.before = this.files.files();
		this.files.on(TestServer.database()).engine().rebase(new RebaseRequest(null, "b2", false));
		assertOnlyParentsChanged("c1", "b2");
	}

	@Test
	void whereBothLinesAreAppliedTheyAreToBeMerged() {
		EngineOnFiles here = this.files.on(TestServer.database());
		here.engine().upgrade("b1", false);
		here.engine().upgrade("c1", false);
		for (String named : new String[] { null, "b2", "c1" }) {
			assertRefused(here, new RebaseRequest(named, null, false), MigrationException.class,
					"Neither line can be put behind the other", "Run `merge b2 c2`");
		}
	}

	@Test
	void anAppliedLineIsNotMoved() {
		EngineOnFiles here = this.files.on(TestServer.database());
		here.engine().upgrade("b1", false);
		assertRefused(here, new RebaseRequest("b2", null, false), MigrationException.class,
				"The line of 'b2' cannot be put behind 'c2'", "Revision 'b1' of it is applied", "`rebase c2`");
	}

	@Test
	void aLineThatIsHalfDoneIsNotMoved() {
		TestDatabase database = TestServer.database();
		EngineOnFiles here = this.files.on(database);
		here.engine().upgrade("aa", false);
		database.execute("INSERT INTO migrate_history (run, revision, parents, phase, direction, part, parts, digest, "
				+ "started_at, outcome) VALUES (gen_random_uuid(), 'b1', '{aa}', 'EXPAND', 'up', 1, 2, '', now(), "
				+ "'running')");
		assertRefused(here, new RebaseRequest("b2", null, false), MigrationException.class,
				"Revision 'b1' of it is applied");
	}

	@Test
	void theDatabaseIsAskedUnlessItIsSaidThatItNeedNotBe() {
		TestDatabase gone = new TestDatabase("jdbc:postgresql://localhost:1/none", "nobody", "");
		assertRefused(this.files.on(gone), RebaseRequest.ANY, MigrationException.class,
				"It is not known of which line nothing is applied", "localhost:1", "`rebase REVISION --offline`");
		assertRefused(this.files, new RebaseRequest(null, null, true), UsageException.class,
				"It is not said which line moves", "`rebase REVISION --offline`");
		this.before = this.files.files();
		this.files.engine().rebase(new RebaseRequest("c2", null, true));
		assertOnlyParentsChanged("c1", "b2");
	}

	@Test
	void oneLineIsLeftAlone() {
		EngineOnFiles one = EngineOnFiles.in(this.folder.resolve("one")).with("a1", "").with("a2", "a1");
		RevisionReport report = one.engine().rebase(RebaseRequest.ANY);
		assertThat(report.file()).isNull();
		assertThat(report.revision()).isNull();
	}

	@Test
	void ofThreeLinesTwoAreNamed() {
		this.files.with("d1", "b1");
		assertRefused(this.files, new RebaseRequest("d1", null, true), UsageException.class, "There are 3 heads",
				"--onto");
		assertRefused(this.files, new RebaseRequest("b1", "c1", true), UsageException.class,
				"'b1' does not name one line", "It is part of several");
		this.before = this.files.files();
		this.files.engine().rebase(new RebaseRequest("d1", "c1", true));
		assertOnlyParentsChanged("b1", "c2");
	}

	@Test
	void aLineOnWhichTheOtherDependsStays() {
		this.files.file(this.folder, "c2", "-- parents: c1\n-- depends-on: b1");
		assertRefused(this.files, new RebaseRequest("b2", null, true), MigrationException.class,
				"The other line depends on its revision 'b1'", "`merge b2 c2`", "`rebase c2`");
		this.files.engine().rebase(new RebaseRequest("c2", null, true));
		assertThat(this.files.engine().heads().heads()).hasSize(1);
	}

	@Test
	void aLineWithTwoBeginningsStays() {
		this.files.with("b0", "aa").with("b2", "b1", "b0");
		assertRefused(this.files, new RebaseRequest("b2", null, true), MigrationException.class,
				"It begins in several places: b0, b1", "`merge b2 c2`");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			zz   |      | There is no revision 'zz'
			aa   |      | 'aa' does not name one line
			b2   | b1   | 'b2' cannot be put behind itself
			base |      | 'base' does not name one line
			""")
	void refusesWhatIsNoLine(String revision, String onto, String problem) {
		assertRefused(this.files, new RebaseRequest(revision, onto, true), UsageException.class, problem);
	}

	@Test
	void whatWasChangedSinceItWasLoadedIsNotTouched() {
		MigrationEngine engine = this.files.engine();
		engine.heads();
		this.files.with("c1", "b1");
		this.before = this.files.files();
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> engine.rebase(new RebaseRequest("c2", null, true)))
			.withMessageContaining("It follows [b1] there, and was loaded as following [aa]");
		assertThat(this.files.files()).isEqualTo(this.before);
	}

	private void assertRefused(EngineOnFiles here, RebaseRequest request, Class<? extends MigrationException> type,
			String... texts) {
		this.before = this.files.files();
		assertThatExceptionOfType(type).isThrownBy(() -> here.engine().rebase(request))
			.extracting(Throwable::getMessage)
			.asString()
			.contains(texts);
		assertThat(this.files.files()).isEqualTo(this.before);
	}

}
