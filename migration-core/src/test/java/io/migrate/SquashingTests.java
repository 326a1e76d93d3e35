package io.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.report.OperationView;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;
import io.migrate.testkit.EngineOnFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The file that {@code squash} writes, and what it refuses, without a database.
 */
class SquashingTests {

	@TempDir
	Path folder;

	private EngineOnFiles files;

	@BeforeEach
	void oneLine() {
		this.files = SquashedDatabases.in(this.folder).withC().files();
	}

	@Test
	void oneRevisionStandsForMany() throws Exception {
		this.files.file(this.folder, "x", "-- parents: a\n-- labels: shop");
		RevisionReport report = this.files.engine()
			.squash(new SquashRequest("a:b", " all of it ", "s", RevisionPlace.USUAL));
		assertThat(report.revision()).isNotNull().satisfies((revision) -> {
			assertThat(revision.id()).isEqualTo("s");
			assertThat(revision.parents()).containsExactly("p");
			assertThat(revision.labels()).containsExactly("shop");
			assertThat(revision.replaces()).containsExactly("a", "x", "b");
			assertThat(revision.message()).isEqualTo("all of it");
		});
		assertThat(report.operations()).extracting(OperationView::kind).containsOnly("executeSql").hasSize(3);
		assertThat(Files.readString(Path.of(String.valueOf(report.file())))).matches("""
				-- revision: s
				-- parents: p
				-- labels: shop
				-- message: all of it
				-- created: [-0-9T:]+Z
				-- replaces: a, x, b
				-- \\* stands for a, x, b: keep their files until every database has b
				-- migrate:up
				CREATE TABLE t_a \\(id bigint PRIMARY KEY\\);
				CREATE TABLE t_x \\(id bigint PRIMARY KEY\\);
				CREATE TABLE t_b \\(id bigint PRIMARY KEY\\);
				-- migrate:down
				DROP TABLE t_b;
				DROP TABLE t_x;
				DROP TABLE t_a;
				""");
	}

	@Test
	void theOneIsSeenInPlaceOfTheMany() {
		this.files.engine().squash(new SquashRequest("a:b", null, "s", RevisionPlace.USUAL));
		assertThat(this.files.engine().heads().heads()).extracting(RevisionView::id).containsExactly("c");
		assertThat(this.files.engine().history(null, false).revisions()).extracting(RevisionView::id)
			.containsExactly("c", "s", "p");
	}

	@ParameterizedTest
	@CsvSource({ ":b, p x b, ''", "a:, a c, p", "p:head, p c, ''", "head-1:head, b c, x", "x:b, x b, a" })
	void theRangeIncludesBothEnds(String range, String includes, String parent) {
		RevisionView revision = Objects.requireNonNull(this.files.engine().squash(SquashRequest.of(range)).revision());
		assertThat(revision.replaces()).contains(includes.split(" "));
		assertThat(String.join(" ", revision.parents())).isEqualTo(parent);
		assertThat(revision.message()).startsWith("squash of ");
	}

	@Test
	void whatWasSquashedCanBeSquashedAgain() {
		this.files.engine().squash(new SquashRequest("a:x", null, "s1", RevisionPlace.USUAL));
		RevisionView revision = this.files.engine()
			.squash(new SquashRequest("s1:c", null, "s2", RevisionPlace.USUAL))
			.revision();
		assertThat(revision).extracting(RevisionView::replaces).isEqualTo(List.of("a", "x", "s1", "b", "c"));
		assertThat(this.files.engine().heads().heads()).extracting(RevisionView::id).containsExactly("s2");
		assertRefused("p:s2", UsageException.class, "A range cannot end with 's2'", "End the range before it");
	}

	@Test
	void onlyContractionsMakeAContraction() {
		this.files.file(this.folder, "b", "-- parents: x\n-- phase: CONTRACT")
			.file(this.folder, "c", "-- parents: b\n-- phase: CONTRACT");
		assertThat(this.files.engine().squash(SquashRequest.of("b:c")).revision()).extracting(RevisionView::phase)
			.isEqualTo(Phase.CONTRACT);
	}

	@Test
	void fromTheBaseContractionsAndExpansionsGoTogether() {
		this.files.file(this.folder, "x", "-- parents: a\n-- phase: CONTRACT");
		assertRefused("a:b", MigrationException.class, "Revision 'x' cannot be squashed", "It is a contraction",
				"`squash :b`");
		assertThat(this.files.engine().squash(SquashRequest.of(":b")).revision()).extracting(RevisionView::phase)
			.isEqualTo(Phase.EXPAND);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			a     | 'a' is no range                  | `squash FIRST:LAST`
			b:b   | There is nothing to squash       | 'b' is the only revision
			c:a   | 'c:a' is no range                | leads to the base 'p'
			a:zz  | There is no revision 'zz'        |
			""")
	void refusesWhatIsNoRange(String range, String problem, String reason) {
		assertRefused(range, UsageException.class, problem, (reason != null) ? reason : "");
	}

	@Test
	void refusesBranchesAndMergesInside() {
		this.files.with("y", "a").with("m", "c", "y");
		assertRefused("a:c", UsageException.class, "'a:c' cannot be squashed", "In its middle 'y' follows or needs 'a'",
				"End the range with 'a'");
		assertRefused("x:m", UsageException.class, "In it 'm' merges c and y", "begin it with 'm'");
	}

	@Test
	void refusesWhereAnotherLineDependsOnTheMiddle() {
		this.files.file(this.folder, "y", "-- depends-on: x");
		assertRefused("a:c", UsageException.class, "In its middle 'y' follows or needs 'x'");
		assertThat(this.files.engine().squash(SquashRequest.of("a:x")).file()).isNotNull();
	}

	@Test
	void refusesWhatHasNoWayBack() throws Exception {
		Path file = Path.of(this.files.files().keySet().stream().filter((it) -> it.contains("_x_")).findFirst().get());
		String text = Files.readString(file);
		Files.writeString(file, text.substring(0, text.indexOf("-- migrate:down"))
			.replace("-- message", "-- irreversible: rows are gone\n-- message"));
		assertRefused("p:c", MigrationException.class, "Revision 'x' cannot be squashed",
				"It is irreversible (rows are gone)", "`squash p:a` and `squash b:c`");
		Files.writeString(file, text.replace("-- migrate:down", "-- migrate:review really?\n-- migrate:down"));
		assertRefused("p:c", MigrationException.class, "Revision 'x' cannot be squashed", "It still asks: really?");
	}

	private void assertRefused(String range, Class<? extends MigrationException> type, String... texts) {
		Map<String, String> before = this.files.files();
		assertThatExceptionOfType(type).isThrownBy(() -> this.files.engine().squash(SquashRequest.of(range)))
			.extracting(Throwable::getMessage)
			.asString()
			.contains(texts);
		assertThat(this.files.files()).isEqualTo(before);
	}

}
