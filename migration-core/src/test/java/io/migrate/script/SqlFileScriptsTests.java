package io.migrate.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.operation.Backfill;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Review;
import io.migrate.schema.QualifiedName;
import io.migrate.testkit.SourceCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions written as SQL files are found and read.
 */
class SqlFileScriptsTests {

	private static final String SAMPLE = """
			-- revision: 7f3a9c21b4de
			-- parents: 1c2d3e4f5a6b, aa
			-- message: add user preferences
			-- created: 2026-11-23T10:15:00Z
			-- labels: shop
			-- depends-on: bb
			-- phase: contract
			-- replaces: cc dd

			-- migrate:up
			ALTER TABLE users ADD COLUMN org_id bigint;
			-- migrate:review users: which org_id do existing rows get?
			-- migrate:backfill users SET org_id = 1 WHERE org_id IS NULL
			-- migrate:down
			ALTER TABLE users DROP COLUMN org_id;
			""";

	private static final QualifiedName USERS = QualifiedName.of("users");

	@TempDir
	Path directory;

	@Test
	void readsTheSampleOfTheManual() {
		RevisionScript script = read(SAMPLE);
		assertThat(script.card())
			.isEqualTo(new RevisionCard("7f3a9c21b4de", List.of("1c2d3e4f5a6b", "aa"), List.of("shop"), List.of("bb"),
					Phase.CONTRACT, "add user preferences", Instant.parse("2026-11-23T10:15:00Z"), null,
					List.of("cc", "dd"), Requirement.NONE, this.directory.resolve("a.sql").toString()));
		assertThat(script.upgrade()).containsExactly(new ExecuteSql("ALTER TABLE users ADD COLUMN org_id bigint", null),
				new Review("which org_id do existing rows get?", USERS),
				new Backfill(USERS, "org_id = 1", "org_id IS NULL"));
		assertThat(script.downgrade()).containsExactly(new ExecuteSql("ALTER TABLE users DROP COLUMN org_id", null));
	}

	@Test
	void takesDirectivesWithinStringsBodiesAndCommentsForWhatTheyAre() {
		String quoted = "COMMENT ON TABLE t IS 'a\n-- migrate:down\nb'";
		String body = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n-- migrate:review no\nSELECT 1; $$";
		RevisionScript script = read(header() + quoted + ";\n" + body
				+ ";\n/*\n-- migrate:down\n*/\nSELECT 1 -- migrate:down\n" + "\n-- migrate:down\nSELECT 2");
		assertThat(script.upgrade()).containsExactly(new ExecuteSql(quoted, null), new ExecuteSql(body, null),
				new ExecuteSql("SELECT 1", null));
		assertThat(script.downgrade()).containsExactly(new ExecuteSql("SELECT 2", null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "which?|which?|", "why: because|because|why", "a.b: q|q|a.b",
			"Users: q|q|users", "\"Users\": q|q|Users", ": note: q|note: q|", "two words: q|two words: q|" })
	void readsReviews(String argument, String question, String table) {
		QualifiedName about = (table != null) ? QualifiedName.parse(table) : null;
		assertThat(read(header() + "-- migrate:review " + argument + "\n-- migrate:down\n").upgrade())
			.containsExactly(new Review(question, about));
	}

	@Test
	void readsBackfillsOverSeveralLinesWithInnerConditions() {
		String text = header() + """
				-- migrate:backfill audit."Log" SET a = (SELECT 'where' FROM x WHERE x.id = 1),
				--| note = 'two
				--|lines'
				--| WHERE a IS NULL
				-- migrate:backfill t set b = 1
				-- migrate:down
				""";
		assertThat(read(text).upgrade()).containsExactly(
				new Backfill(QualifiedName.of("audit", "Log"),
						"a = (SELECT 'where' FROM x WHERE x.id = 1),\n note = 'two\nlines'", "a IS NULL"),
				new Backfill(QualifiedName.of("t"), "b = 1", null));
	}

	@Test
	void doesNotMindLineEndsAndTrailingBlanks() {
		RevisionScript plain = read(SAMPLE + "COMMENT ON TABLE a IS 'b\nc';\n");
		RevisionScript windows = read("\uFEFF" + (SAMPLE + "COMMENT ON TABLE a IS 'b\nc';\n").replace("\n", "\r\n"));
		assertThat(windows.downgrade()).isEqualTo(plain.downgrade());
		assertThat(windows.sourceDigest()).isEqualTo(plain.sourceDigest()).hasSize(64);
		assertThat(read(SAMPLE.replace(";\n", ";  \t\n") + "\n\n").sourceDigest())
			.isEqualTo(read(SAMPLE).sourceDigest());
		assertThat(read(SAMPLE.replace("bigint", "int")).sourceDigest()).isNotEqualTo(read(SAMPLE).sourceDigest());
	}

	@Test
	void needsNoDowngradeWhenItSaysWhy() {
		RevisionScript script = read("-- revision: a\n-- irreversible: data is gone\n-- migrate:up\nDROP TABLE t;");
		assertThat(script.card().irreversible()).isEqualTo("data is gone");
		assertThat(script.card().parents()).isEmpty();
		assertThatExceptionOfType(MigrationException.class).isThrownBy(script::downgrade)
			.withMessageContaining("data is gone");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "-- revision: a\\n-- colour: red\\n-- migrate:up\\n-- migrate:down|:2: The header key 'colour'",
					"-- revision: a\\n-- revision: b\\n-- migrate:up\\n-- migrate:down|:2: The header key 'revision'",
					"-- message: a\\n-- migrate:up\\n-- migrate:down|:1: There is no id",
					"-- revision: a+b\\n-- migrate:up\\n-- migrate:down|:1: 'a+b' cannot name",
					"-- revision: a\\nSELECT 1;\\n-- migrate:up\\n-- migrate:down|:2: There is SQL before",
					"-- revision: a\\nSELECT 1;|There is no line '-- migrate:up'", "|:1: There is no id",
					"-- revision: a\\n-- migrate:up\\nSELECT 1;|:2: There is no line '-- migrate:down'",
					"-- revision: a\\n-- irreversible: x\\n-- migrate:up\\n-- migrate:down|:3: It says",
					"-- revision: a\\n-- phase: LATER\\n-- migrate:up|:2: 'LATER' is not one of EXPAND, CONTRACT.",
					"-- revision: a\\n-- created: now\\n-- migrate:up\\n-- migrate:down|:2: 'now' is not a time",
					"-- revision: a\\n-- migrate:up\\n-- migrate:sideways\\n-- migrate:down|:3: 'migrate:sideways'",
					"-- revision: a\\n-- migrate:up\\n-- migrate:down\\n-- migrate:down|:4: There is a second",
					"-- revision: a\\n-- migrate:up\\n-- migrate:review\\n-- migrate:down|:3: The review asks nothing",
					"-- revision: a\\n-- migrate:up\\n-- migrate:backfill t\\n-- migrate:down|:3: The backfill cannot",
					"-- revision: a\\n-- migrate:up\\n\\nCOMMIT;\\n-- migrate:down|:4: 'COMMIT' cannot",
					"-- revision: a\\n-- migrate:up\\n-- migrate:down\\n\\\\d users|:4: '\\d'",
					"-- revision: a\\n-- migrate:up\\n-- migrate:down\\nSELECT 'x|:4: The string is not" })
	void namesFileAndLineOfEachFault(String text, String fault) {
		String content = (text == null) ? "" : text.replace("\\\\", "\\").replace("\\n", "\n");
		assertThatExceptionOfType(BrokenScriptsException.class).isThrownBy(() -> read(content))
			.withMessageContainingAll("a.sql", fault);
	}

	@Test
	void namesAllFaultsOfAllFilesAndIdsThatStandTwice() throws IOException {
		write("one.sql", "-- revision: x\n-- colour: red\n-- phase: LATER\n-- migrate:up\n");
		write("old/two.sql", SAMPLE);
		write("three.sql", SAMPLE);
		Files.write(this.directory.resolve("latin.sql"), "-- revision: é".getBytes(StandardCharsets.ISO_8859_1));
		write("readme.txt", "not a revision");
		assertThatExceptionOfType(BrokenScriptsException.class).isThrownBy(this::scripts)
			.satisfies((failure) -> assertThat(failure.faults()).hasSize(5))
			.withMessageContainingAll("one.sql:2", "one.sql:3", "one.sql:4", "latin.sql: It is not UTF-8", "two.sql",
					"three.sql", "Both are revision '7f3a9c21b4de'");
	}

	@Test
	void aMountedConfigMapHasEachFileOnce() throws IOException {
		write("..2026_11_26/a.sql", SAMPLE);
		Files.createSymbolicLink(this.directory.resolve("..data"), Path.of("..2026_11_26"));
		Files.createSymbolicLink(this.directory.resolve("a.sql"), Path.of("..data/a.sql"));
		Files.createSymbolicLink(this.directory.resolve("gone.sql"), Path.of("..data/gone.sql"));
		assertThat(scripts()).singleElement()
			.satisfies((script) -> assertThat(script.card().file()).endsWith(this.directory.getFileName() + "/a.sql"));
	}

	@Test
	void aLinkToADirectoryIsFollowedAlsoWhereItIsTheLocationItself() throws IOException {
		write("real/old/a.sql", SAMPLE);
		Path link = Files.createSymbolicLink(this.directory.resolve("link"), Path.of("real"));
		assertThat(source(link).scripts()).hasSize(1);
		Path inner = Files.createDirectory(this.directory.resolve("inner"));
		Files.createSymbolicLink(inner.resolve("old"), Path.of("../real/old"));
		assertThat(source(inner).scripts()).hasSize(1);
	}

	@Test
	void readsTheClassPathAndDoesNotMindWhatIsNotThere() throws IOException {
		write("db/migrations/a b.sql", SAMPLE);
		try (var loader = SourceCompiler.loader(this.directory)) {
			SqlFileScripts scripts = new SqlFileScripts(
					List.of("classpath:/db/migrations/", "classpath:nowhere", "file:/no/where"),
					ResourceLister.of(loader));
			assertThat(scripts.scripts()).singleElement()
				.satisfies((script) -> assertThat(script.card().file()).isEqualTo("classpath:db/migrations/a b.sql"));
		}
		assertThatExceptionOfType(BrokenScriptsException.class)
			.isThrownBy(() -> new SqlFileScripts(List.of("db"), (path, suffix) -> List.of()).scripts())
			.withMessageContaining("migrate.locations");
	}

	@Test
	void joinsSourcesAndTheirFaults() {
		FixedScripts good = FixedScripts.of(read(SAMPLE));
		write("bad/b.sql", "-- migrate:up\n");
		ScriptSource bad = source(this.directory.resolve("bad"));
		assertThat(new CombinedScripts(List.of(good)).scripts()).hasSize(1);
		assertThatExceptionOfType(BrokenScriptsException.class)
			.isThrownBy(() -> new CombinedScripts(List.of(bad, good, good)).scripts())
			.withMessageContainingAll("b.sql:1", "Both are revision '7f3a9c21b4de'");
	}

	@Test
	void readsWhatIsAppliedToItsEndOnlyWhenAsked() {
		RevisionScript whole = read(SAMPLE);
		String broken = header() + "SELECT 'x";
		write("b.sql", broken);
		ScriptSource both = new CombinedScripts(List.of(source(this.directory)));
		List<RevisionScript> applied = both.scripts(Set.of(whole.sourceDigest(), SourceDigest.ofText(broken)));
		assertThat(applied).extracting((script) -> script.card().id()).containsExactly(whole.card().id(), "a");
		assertThat(applied.get(0).upgrade()).isEqualTo(whole.upgrade());
		assertThat(applied.get(0).downgrade()).isEqualTo(whole.downgrade());
		assertThatExceptionOfType(BrokenScriptsException.class).isThrownBy(() -> applied.get(1).upgrade())
			.withMessageContainingAll("b.sql:3: The string is not", "b.sql:2: There is no line '-- migrate:down'");
		assertThatExceptionOfType(BrokenScriptsException.class)
			.isThrownBy(() -> both.scripts(Set.of(whole.sourceDigest())))
			.withMessageContaining("b.sql:3");
	}

	private static String header() {
		return "-- revision: a\n-- migrate:up\n";
	}

	private RevisionScript read(String text) {
		write("a.sql", text);
		return scripts().get(0);
	}

	private void write(String file, String text) {
		SourceCompiler.write(this.directory.resolve(file), text);
	}

	private List<RevisionScript> scripts() {
		return source(this.directory).scripts();
	}

	private static ScriptSource source(Path root) {
		return new SqlFileScripts(List.of("file:" + root), (path, suffix) -> List.of());
	}

}
