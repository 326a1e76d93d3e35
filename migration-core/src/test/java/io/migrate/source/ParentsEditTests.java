package io.migrate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import io.migrate.script.SqlFileScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParentsEditTests {

	private static final String CLASS = " final class M1 implements Migration { }\n";

	static LongStream seeds() {
		Long one = Long.getLong("migrate.test.seed");
		return (one != null) ? LongStream.of(one) : LongStream.range(0, Long.getLong("migrate.test.seeds", 200));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			@Revision(id = "a", parents = "p") | @Revision(id = "a", parents = "n")
			@Revision(id = "a", parents = { "p" }) | @Revision(id = "a", parents = "n")
			@Revision(id = "a", parents = { "p", }) | @Revision(id = "a", parents = "n")
			@Revision(parents="p",id="a") | @Revision(parents="n",id="a")
			@io.migrate.script.Revision(id = "a", parents = "p") \
			| @io.migrate.script.Revision(id = "a", parents = "n")
			@Revision(id = "a", message = "parents = \\"p\\"", parents = "p") \
			| @Revision(id = "a", message = "parents = \\"p\\"", parents = "n")
			@Revision(id = "a", /* parents = "q" */ parents = "p") \
			| @Revision(id = "a", /* parents = "q" */ parents = "n")
			/* @Revision(id = "a", parents = "q") */ @Revision(id = "a", parents = "p") \
			| /* @Revision(id = "a", parents = "q") */ @Revision(id = "a", parents = "n")
			@Revision(id = "a", message = "a, parents = ) }", parents = "p") \
			| @Revision(id = "a", message = "a, parents = ) }", parents = "n")
			@Revision(id = "a", created = "x" + "parents", parents = "p", replaces = {"b", "c"}) \
			| @Revision(id = "a", created = "x" + "parents", parents = "n", replaces = {"b", "c"})
			@Revision(id = "b", parents = "p") class B { } @Revision(id = "a", parents = "p") \
			| @Revision(id = "b", parents = "p") class B { } @Revision(id = "a", parents = "n")
			@Revision(id = "\\u0061", parents = \\u0022p\\u0022) | @Revision(id = "\\u0061", parents = "n")
			@Other('"') @Revision(id = "a", parents = "p") | @Other('"') @Revision(id = "a", parents = "n")
			""")
	void aClassGetsOtherParentsAndKeepsAllElse(String before, String after) {
		RevisionCard card = RevisionCard.of("a", "p");
		assertThat(ParentsEdit.apply(card, "M1.java", before + CLASS, List.of("n"))).isEqualTo(after + CLASS);
	}

	@Test
	void theWayToWriteParentsDoesNotMatter() {
		assertThat(ParentsEdit.apply(RevisionCard.of("a"), "M1.java", "@Revision(id = \"a\" /* é */, message = \"m\")",
				List.of("n", "m")))
			.isEqualTo("@Revision(id = \"a\", parents = { \"n\", \"m\" } /* é */, message = \"m\")");
		assertThat(
				ParentsEdit.apply(RevisionCard.of("a"), "M1.java", "@Revision(id = \"a\", parents = {})", List.of("n")))
			.isEqualTo("@Revision(id = \"a\", parents = \"n\")");
	}

	@ParameterizedTest
	@ValueSource(strings = { "@Revision(id = ID, parents = \"p\")", "@Revision(id = \"a\", parents = Other.ID)",
			"@Revision(id = \"a\", parents = \"p\" + \"\")", "@Revision(id = \"a\", parents = { \"p\", Q })",
			"@Revision(id = \"a\", parents = \"elsewhere\")", "@Revision(id = \"a\")",
			"@Revision(id = \"a\", parents = \"p)", "/* @Revision(id = \"a\", parents = \"p\")", "",
			"String s = \"@Revision(id = 'a', parents = 'p')\";", "@Revision(id = \"a\", parents = \"p\\u00" })
	void whatIsNotUnderstoodIsNotTouched(String source) {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> ParentsEdit.apply(RevisionCard.of("a", "p"), "M1.java", source, List.of("n")))
			.withMessageContaining("The parents of revision 'a' were not changed in M1.java")
			.withMessageContaining("Change them there by hand");
	}

	static Stream<String> headers() {
		String body = "-- migrate:up\n-- parents: in the body\nSELECT 1;\n-- migrate:down\nSELECT 2;\n";
		return Stream.of("-- revision: a\n-- parents: p\n" + body, "--revision:a\n--  parents :   p  \n" + body,
				"\uFEFF-- parents: p\n-- revision: a\n" + body,
				("-- revision: a\n-- message: parents: q\n-- parents: p\n" + body).replace("\n", "\r\n"));
	}

	@ParameterizedTest
	@MethodSource("headers")
	void anSqlFileGetsOtherParentsAndKeepsAllElse(String text) {
		String edited = ParentsEdit.apply(RevisionCard.of("a", "p"), "1.sql", text, List.of("n", "m"));
		assertThat(SqlFileScripts.card("1.sql", edited).parents()).containsExactly("n", "m");
		assertThat(edited.replaceFirst("n, m", "p")).isEqualTo(text);
	}

	@Test
	void anSqlBaseGetsItsFirstParents() {
		String text = "-- revision: a\r\n-- message: m\r\n-- migrate:up\r\n-- migrate:down\r\n";
		assertThat(ParentsEdit.apply(RevisionCard.of("a"), "1.sql", text, List.of("n")))
			.isEqualTo(text.replace("-- message", "-- parents: n\r\n-- message"));
	}

	@Test
	void anSqlFileThatIsNotWhatWasLoadedIsNotTouched() {
		String text = "-- revision: a\n-- parents: q\n-- migrate:up\n-- migrate:down\n";
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> ParentsEdit.apply(RevisionCard.of("a", "p"), "1.sql", text, List.of("n")))
			.withMessageContaining("It follows [q] there, and was loaded as following [p]");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whateverAWriterWroteCanBeGivenOtherParentsAndTheOldOnesBack(long seed) {
		Random random = new Random(seed);
		RandomOperations operations = new RandomOperations(seed);
		List<String> parents = new ArrayList<>(List.of("p1", "ü", "p3")).subList(0, random.nextInt(4));
		RevisionCard card = new RevisionCard("a", parents, List.of(), List.of("d1", "d2"), Phase.CONTRACT,
				operations.schema().text(), Instant.EPOCH, null, List.of("r1"), Requirement.JDBC, null);
		RevisionSource source = new RevisionSource(card, operations.all(), List.of(), List.of("@Revision(id = \"a\")"));
		String written = JavaRevisionWriter.write(source, "m").text();
		String edited = ParentsEdit.apply(card, "M.java", written, List.of("n"));
		assertThat(edited).isNotEqualTo(written).contains("parents = \"n\"");
		RevisionCard moved = new RevisionCard("a", List.of("n"), List.of(), card.dependsOn(), card.phase(), "", null,
				null, List.of(), Requirement.JDBC, null);
		String back = ParentsEdit.apply(moved, "M.java", edited, parents.isEmpty() ? List.of("x") : parents);
		assertThat(parents.isEmpty() ? back.replace(", parents = \"x\"", "") : back).isEqualTo(written);
	}

	@Test
	void aFileIsReplacedAtOnceOrNotAtAll(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("M1.java"), "before");
		ScriptFile.replace(file, "before", "after");
		assertThat(file).hasContent("after");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> ScriptFile.replace(file, "before", "else"))
			.withMessageContaining("Somebody else changed it");
		assertThat(file).hasContent("after");
		assertThat(folder.toFile().list()).containsExactly("M1.java");
	}

}
