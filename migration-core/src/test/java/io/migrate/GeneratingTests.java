package io.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.migrate.error.UsageException;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.testkit.EngineOnFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code revision} without {@code --autogenerate}, without a database.
 */
class GeneratingTests {

	@TempDir
	Path folder;

	@Test
	void beginsAtTheBaseAndFollowsTheHead() {
		EngineOnFiles files = EngineOnFiles.in(this.folder);
		RevisionView first = written(files, request(null, false));
		assertThat(first.parents()).isEmpty();
		assertThat(written(files, request(null, false)).parents()).containsExactly(first.id());
	}

	@ParameterizedTest
	@CsvSource({ "b1,false,b1", "b,false,''", "b2,true,b2", "aa,true,aa", "base,false,''", "heads,false,''",
			"zz,false,''", "aa,false,''" })
	void followsWhatIsNamed(String head, boolean splice, String parents) {
		EngineOnFiles files = branched();
		List<String> expected = parents.isEmpty() ? List.of() : List.of(parents);
		if (expected.isEmpty() && !head.equals("base")) {
			assertThatExceptionOfType(UsageException.class)
				.isThrownBy(() -> files.engine().revision(request(head, splice)));
			assertThat(files.files()).hasSize(4);
		}
		else {
			assertThat(written(files, request(head, splice)).parents()).isEqualTo(expected);
		}
	}

	@Test
	void saysWhatToDoWhereThereAreSeveralHeads() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> branched().engine().revision(request(null, false)))
			.withMessageContaining("2 heads: b1, b3")
			.withMessageContaining("`merge b1 b3`")
			.withMessageContaining("--head");
	}

	@Test
	void tiesToWhatItDependsOnByItsFullName() {
		RevisionView revision = written(branched(), new RevisionRequest("m", false, null, "b1", false,
				List.of("left", "west"), List.of("b3", "two"), "cafe", RevisionPlace.USUAL));
		assertThat(revision.dependsOn()).containsExactly("b3", "b2");
		assertThat(revision.labels()).containsExactly("left", "west");
		assertThat(revision.id()).isEqualTo("cafe");
	}

	@ParameterizedTest
	@CsvSource({ "aa,''", "two,''", "head,''", "a-b,''", "'a b',''", "'',two", "'',aa", "'',base", "'',x@y" })
	void refusesNamesThatAreTakenOrMeanSomethingElse(String revisionId, String label) {
		EngineOnFiles files = branched();
		RevisionRequest request = new RevisionRequest("m", false, null, "b1", false,
				label.isEmpty() ? List.of() : List.of(label), List.of(), revisionId.isEmpty() ? null : revisionId,
				RevisionPlace.USUAL);
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> files.engine().revision(request))
			.withMessageContaining("cannot be");
		assertThat(files.files()).hasSize(4);
	}

	@Test
	void goesWhereItsParentIsUnlessAnotherLocationIsNamed() {
		Path other = this.folder.resolve("other");
		EngineOnFiles files = new EngineOnFiles(List.of(this.folder.resolve("one"), other), null)
			.file(this.folder.resolve("one"), "aa", "")
			.file(other, "b1", "-- parents: aa");
		assertThat(file(files, null)).startsWith(other.toString());
		assertThat(file(files, "file:" + this.folder.resolve("one"))).startsWith(this.folder.resolve("one").toString());
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> file(files, "file:elsewhere"))
			.withMessageContaining("migrate.locations has file:");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> files.engine()
				.revision(new RevisionRequest("m", false, null, null, false, List.of(), List.of(), null,
						new RevisionPlace(RevisionFormat.JAVA, "file:" + other))))
			.withMessageContaining("A Java revision has no location.");
	}

	private static String file(EngineOnFiles files, @Nullable String location) {
		RevisionReport report = files.engine()
			.revision(new RevisionRequest("m", false, null, "heads", false, List.of(), List.of(), null,
					new RevisionPlace(null, location)));
		return String.valueOf(report.file());
	}

	private EngineOnFiles branched() {
		return EngineOnFiles.in(this.folder)
			.with("aa", "")
			.with("b1", "aa")
			.file(this.folder, "b2", "-- parents: aa\n-- labels: two")
			.with("b3", "b2");
	}

	private static RevisionRequest request(@Nullable String head, boolean splice) {
		return new RevisionRequest("m", false, null, head, splice, List.of(), List.of(), null, RevisionPlace.USUAL);
	}

	private static RevisionView written(EngineOnFiles files, RevisionRequest request) {
		return Objects.requireNonNull(files.engine().revision(request).revision());
	}

}
