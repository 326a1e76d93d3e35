package io.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.migrate.error.UsageException;
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
 * {@code merge}, without a database.
 */
class MergingTests {

	@TempDir
	Path folder;

	private EngineOnFiles files;

	@BeforeEach
	void twoBranches() {
		this.files = EngineOnFiles.in(this.folder).with("aa", "").with("b1", "aa").with("b2", "aa").with("b3", "b2");
	}

	@Test
	void joinsAllHeads() throws Exception {
		RevisionReport report = this.files.engine().merge(MergeRequest.of("heads"));
		assertThat(report.revision()).extracting(RevisionView::parents).isEqualTo(List.of("b1", "b3"));
		assertThat(Files.readString(Path.of(String.valueOf(report.file())))).contains("-- parents: b1, b3\n",
				"-- message: merge b1 and b3\n", "-- migrate:up\n-- migrate:down\n");
		assertThat(this.files.engine().heads().heads()).hasSize(1);
	}

	@Test
	void isCalledAsAsked() {
		RevisionReport report = this.files.engine()
			.merge(new MergeRequest(List.of("b1", "b3"), " joined ", false, List.of("main"), "c1",
					RevisionPlace.USUAL));
		assertThat(report.revision()).isNotNull().satisfies((revision) -> {
			assertThat(revision.id()).isEqualTo("c1");
			assertThat(revision.message()).isEqualTo("joined");
			assertThat(revision.labels()).containsExactly("main");
			assertThat(revision.phase()).isEqualTo(Phase.EXPAND);
		});
		assertThat(report.file()).endsWith("_c1_joined.sql");
	}

	@Test
	void isWrittenInJavaToo() throws Exception {
		RevisionReport report = this.files.engine(RevisionFormat.JAVA).merge(MergeRequest.of("b1", "b3"));
		assertThat(Files.readString(Path.of(String.valueOf(report.file())))).contains("parents = { \"b1\", \"b3\" }");
	}

	@Test
	void waitsWithTheContractionThatItJoins() {
		this.files.file(this.folder, "b4", "-- parents: b3\n-- phase: CONTRACT");
		RevisionReport report = this.files.engine().merge(MergeRequest.of("heads"));
		assertThat(report.revision()).extracting(RevisionView::phase).isEqualTo(Phase.CONTRACT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			b1       | There is nothing to merge.         | b1 is the only one
			base     | There is nothing to merge.         | none is meant
			b1 b1    | There is nothing to merge.         | b1 is the only one
			b3 b2    | 'b3' and 'b2' cannot be merged.    | 'b3' stands on 'b2' already
			b1 aa    | 'b1' and 'aa' cannot be merged.    | one line
			b1 b2    | 'b2' is not a head.                | b3
			b1 zz    | There is no revision 'zz'.         | zz
			""")
	void refusesWhatIsNoMerge(String revisions, String problem, String why) {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.files.engine().merge(MergeRequest.of(revisions.split(" "))))
			.withMessageContaining(problem)
			.withMessageContaining(why);
		assertThat(this.files.files()).hasSize(4);
	}

	@Test
	void splicesBelowAHead() {
		RevisionReport report = this.files.engine()
			.merge(new MergeRequest(List.of("b1", "b2"), null, true, List.of(), null, RevisionPlace.USUAL));
		assertThat(report.revision()).extracting(RevisionView::parents).isEqualTo(List.of("b1", "b2"));
		assertThat(this.files.engine().heads().heads()).hasSize(2);
	}

}
