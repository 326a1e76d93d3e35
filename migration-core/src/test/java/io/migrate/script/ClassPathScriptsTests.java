package io.migrate.script;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.operation.DropTable;
import io.migrate.schema.QualifiedName;
import io.migrate.testkit.SourceCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions written in Java are found, read and run.
 */
class ClassPathScriptsTests {

	private static final String HEAD = """
			package acme.migrations;
			import io.migrate.operation.Operations;
			import io.migrate.script.*;
			import static io.migrate.operation.PostgresTypes.*;
			""";

	private static final String BODY = """
			implements Migration {
				public void upgrade(Operations op) { op.createTable("t", (t) -> t.column("a", text())); }
				public void downgrade(Operations op) { op.dropTable("t"); }
			}
			""";

	@TempDir
	Path directory;

	private final Map<String, String> sources = new LinkedHashMap<>();

	@Test
	void readsCardsAndOperationsOfNonPublicClasses() {
		source("A", """
						@Revision(id = "a1", parents = { "b", "c" }, branchLabels = "l", dependsOn = "d",
						message = "words", created = "2026-11-23T10:15:00Z", phase = Phase.CONTRACT,
						replaces = "e", requires = Requirement.JDBC)
				final class A\s""" + BODY);
		RevisionScript script = scripts().get(0);
		assertThat(script.card()).isEqualTo(new RevisionCard("a1", List.of("b", "c"), List.of("l"), List.of("d"),
				Phase.CONTRACT, "words", Instant.parse("2026-11-23T10:15:00Z"), null, List.of("e"), Requirement.JDBC,
				"acme/migrations/A.java"));
		assertThat(script.upgrade()).hasSize(1);
		assertThat(script.downgrade()).singleElement()
			.satisfies((drop) -> assertThat(((DropTable) drop).content()).isNotNull());
		assertThat(script.upgrade()).isEqualTo(script.upgrade());
	}

	@Test
	void passesOverWhatIsNoRevision() {
		source("A", "@Revision(id = \"a\") class A " + BODY);
		source("Base", "abstract class Base implements Migration { }");
		source("Names", "final class Names { static final class Inner " + BODY + " }");
		source("Kind", "interface Kind extends Migration { }");
		assertThat(scripts()).hasSize(1);
	}

	@Test
	void findsClassesBelowThePackageAndInArchives() throws IOException {
		source("A", "@Revision(id = \"a\") class A " + BODY);
		this.sources.put("acme.migrations.old.B",
				HEAD.replace("migrations;", "migrations.old;") + "@Revision(id = \"b\") class B " + BODY);
		this.sources.put("acme.migrationsx.C",
				HEAD.replace("migrations;", "migrationsx;") + "@Revision(id = \"c\") class C " + BODY);
		Path classes = compiled();
		Path jar = jar(classes);
		for (Path root : List.of(classes, jar)) {
			try (URLClassLoader loader = SourceCompiler.loader(root)) {
				List<RevisionScript> found = ClassPathScripts.ofPackage(loader, "acme.migrations").scripts();
				assertThat(found).extracting((script) -> script.card().id()).containsExactly("a", "b");
				assertThat(found.get(0).sourceDigest()).hasSize(64);
				assertThat(found.get(0).upgrade()).hasSize(1);
			}
		}
		Files.delete(jar);
	}

	@Test
	void digestsAClassWithItsNestedOnesWhereverItLies() throws IOException {
		source("A", "@Revision(id = \"a\") class A " + BODY.replace("op.dropTable", "new Object() { }; op.dropTable"));
		source("AB", "@Revision(id = \"ab\") class AB " + BODY);
		Path classes = compiled();
		String first = digest(classes);
		assertThat(digest(jar(classes))).isEqualTo(first);
		Path nested = classes.resolve("acme/migrations/A$1.class");
		assertThat(nested).exists();
		Files.write(nested, new byte[] { 1 });
		assertThat(digest(classes)).isNotEqualTo(first);
	}

	@Test
	void namesAllFaultsAtOnce() throws IOException {
		source("BadCtor", "@Revision(id = \"c1\") class BadCtor " + BODY.replaceFirst("\\{", "{ BadCtor(int i) { }"));
		source("Throws", "@Revision(id = \"c2\") class Throws "
				+ BODY.replaceFirst("\\{", "{ Throws() { throw new IllegalStateException(\"no way\"); }"));
		source("BadId", "@Revision(id = \"a-b\", parents = \"x:y\") class BadId " + BODY);
		source("NoId", "@Revision(id = \"\") class NoId " + BODY);
		source("BadTime", "@Revision(id = \"c3\", created = \"yesterday\") class BadTime " + BODY);
		source("Plain", "class Plain " + BODY);
		source("Lone", "@Revision(id = \"c4\") class Lone { }");
		source("Twin1", "@Revision(id = \"twin\") class Twin1 " + BODY);
		source("Twin2", "@Revision(id = \"twin\") class Twin2 " + BODY);
		source("Torn", "@Revision(id = \"c5\") class Torn " + BODY);
		Path classes = compiled();
		Files.write(classes.resolve("acme/migrations/Torn.class"), new byte[] { 1, 2, 3 });
		try (URLClassLoader loader = SourceCompiler.loader(classes)) {
			assertThatExceptionOfType(BrokenScriptsException.class)
				.isThrownBy(() -> ClassPathScripts.ofPackage(loader, "acme.migrations").scripts())
				.satisfies((failure) -> assertThat(failure.faults()).hasSize(10))
				.withMessageContainingAll("BadCtor: It has no constructor", "Throws: Its constructor failed", "no way",
						"BadId: 'a-b'", "BadId: 'x:y'", "NoId: ''", "BadTime: 'yesterday'", "Plain: It implements",
						"Lone: It has @Revision", "Torn: The class cannot be loaded",
						"acme/migrations/Twin1.java and acme/migrations/Twin2.java: Both are revision 'twin'");
		}
	}

	@Test
	void namesRevisionAndClassWhenItsCodeFails() {
		source("A", "@Revision(id = \"a\") class A " + BODY.replace("op.dropTable(\"t\")", "throw new Error(\"boo\")")
			.replace("throw new Error", "throw new IllegalStateException"));
		RevisionScript script = scripts().get(0);
		assertThat(script.upgrade()).hasSize(1);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(script::downgrade)
			.withMessageContainingAll("'a'", "acme/migrations/A.java", "boo");
	}

	@Test
	void refusesToDowngradeTheIrreversibleAndNeverAsksItsDowngrade() {
		source("A",
				"@Revision(id = \"a\", irreversible = \"data is gone\") class A "
						+ BODY.replace("op.createTable(\"t\", (t) -> t.column(\"a\", text()))", "op.dropTable(\"u\")")
							.replace("op.dropTable(\"t\")", "throw new IllegalStateException()"));
		RevisionScript script = scripts().get(0);
		assertThat(script.upgrade()).containsExactly(new DropTable(QualifiedName.of("u"), null));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(script::downgrade)
			.withMessageContaining("data is gone");
	}

	@Test
	void takesClassesThatAreNamed() throws Exception {
		source("A", "@Revision(id = \"a\") class A " + BODY);
		source("B", "@Revision(id = \"b\") class B " + BODY);
		try (URLClassLoader loader = SourceCompiler.loader(compiled())) {
			List<RevisionScript> found = ClassPathScripts
				.ofClasses(loader, ResourceLister.of(loader), List.of(loader.loadClass("acme.migrations.B")))
				.scripts();
			assertThat(found).singleElement().satisfies((script) -> {
				assertThat(script.card().id()).isEqualTo("b");
				assertThat(script.sourceDigest()).hasSize(64);
			});
		}
	}

	@Test
	void readsTwoHundredInAMoment() throws IOException {
		IntStream.range(0, 200)
			.forEach((i) -> source("M" + i, "@Revision(id = \"r" + i + "\") class M" + i + " " + BODY));
		Path classes = compiled();
		try (URLClassLoader loader = SourceCompiler.loader(classes)) {
			long start = System.nanoTime();
			List<RevisionScript> found = ClassPathScripts.ofPackage(loader, "acme.migrations").scripts();
			found.forEach(RevisionScript::sourceDigest);
			long millis = (System.nanoTime() - start) / 1_000_000;
			assertThat(found).hasSize(200);
			assertThat(millis).as("milliseconds for 200 revisions").isLessThan(1000);
		}
	}

	private void source(String name, String text) {
		this.sources.put("acme.migrations." + name, HEAD + text);
	}

	private Path compiled() {
		Path classes = this.directory.resolve("classes");
		SourceCompiler.compile(created(classes), this.sources);
		return classes;
	}

	private static Path created(Path path) {
		assertThat(path.toFile().mkdirs()).isTrue();
		return path;
	}

	private List<RevisionScript> scripts() {
		return ClassPathScripts.ofPackage(SourceCompiler.loader(compiled()), "acme.migrations").scripts();
	}

	private static String digest(Path root) throws IOException {
		try (URLClassLoader loader = SourceCompiler.loader(root)) {
			return ClassPathScripts.ofPackage(loader, "acme.migrations").scripts().get(0).sourceDigest();
		}
	}

	private Path jar(Path classes) throws IOException {
		Path jar = this.directory.resolve("a+b c.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream output = new JarOutputStream(file);
				Stream<Path> files = Files.walk(classes)) {
			for (Path path : files.filter((path) -> !path.equals(classes)).toList()) {
				String name = classes.relativize(path).toString();
				output.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
				if (Files.isRegularFile(path)) {
					Files.copy(path, output);
				}
			}
		}
		return jar;
	}

}
