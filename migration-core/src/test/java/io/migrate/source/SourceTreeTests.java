package io.migrate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.migrate.error.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * New revisions land among the sources, or nowhere.
 */
class SourceTreeTests {

	@TempDir
	Path module;

	@ParameterizedTest
	@ValueSource(strings = { "target/classes", "build/classes/java/main", "out/production/classes", "bin/main", "bin" })
	void findsTheSourcesFromWhereTheClassesAre(String classes) throws IOException {
		Files.createDirectories(this.module.resolve("src/main/java"));
		SourceTree tree = new SourceTree(null, Files.createDirectories(this.module.resolve(classes)).toString());
		assertThat(tree.javaFolder("com.acme.migrations"))
			.isEqualTo(this.module.resolve("src/main/java/com/acme/migrations"));
		assertThat(tree.sqlFolder(List.of("classpath:db/migrations/")))
			.isEqualTo(this.module.resolve("src/main/resources/db/migrations"));
	}

	@Test
	void takesTheFolderThatIsSet() {
		assertThat(new SourceTree(this.module.toString(), null).javaFolder("a.b"))
			.isEqualTo(this.module.resolve("a/b"));
		assertThat(new SourceTree(null, null).sqlFolder(List.of("classpath:x", "file:" + this.module)))
			.isEqualTo(this.module);
	}

	@Test
	void knowsWhereTheSourceOfARevisionLies() throws IOException {
		Files.createDirectories(this.module.resolve("src/main/java"));
		SourceTree tree = new SourceTree(null,
				Files.createDirectories(this.module.resolve("target/classes")).toString());
		assertThat(tree.sourceOf("com/acme/migrations/M1.java"))
			.isEqualTo(this.module.resolve("src/main/java/com/acme/migrations/M1.java"));
		assertThat(tree.sourceOf("classpath:migrations/1.sql"))
			.isEqualTo(this.module.resolve("src/main/resources/migrations/1.sql"));
		assertThat(tree.sourceOf(this.module + "/db/1.sql")).isEqualTo(this.module.resolve("db/1.sql"));
	}

	@Test
	void refusesAnArchive() throws IOException {
		Path jar = Files.createFile(this.module.resolve("app.jar"));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new SourceTree(null, jar.toString()).javaFolder("a"))
			.withMessageContaining("A packaged application has no revision files")
			.withMessageContaining("Run this in the project: mvn spring-boot:run");
	}

	@Test
	void namesThePropertyWhereNothingIsFound() throws IOException {
		Path classes = Files.createDirectories(this.module.resolve("target/classes"));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new SourceTree(null, classes.toString()).javaFolder("a"))
			.withMessageContaining("migrate.source-dir");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> new SourceTree(null, null).javaFolder("a"))
			.withMessageContaining("migrate.source-dir");
	}

	@Test
	void neverWritesBelowABuildFolder() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new SourceTree(this.module.resolve("target/generated").toString(), null).javaFolder("a"))
			.withMessageContaining("below a build folder");
	}

}
