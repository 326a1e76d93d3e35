package io.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.migrate.error.UsageException;
import io.migrate.report.InitReport;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code init}.
 */
class InitializingTests {

	@TempDir
	Path module;

	@Test
	void writesAnEmptyRevisionAndNamesTheNextCommands() throws Exception {
		InitReport report = files().engine().init(new InitRequest(null, false));
		assertThat(Files.readString(Path.of(report.file()))).contains("-- message: first revision\n",
				"-- migrate:up\n-- migrate:down\n");
		assertThat(report.properties()).isNull();
		assertThat(report.next()).containsExactly("migrate revision --autogenerate", "migrate upgrade head");
		assertThat(files().engine().heads().heads()).hasSize(1);
	}

	@Test
	void addsThePropertyThatSqlNeeds() throws Exception {
		Path properties = this.module.resolve("src/main/resources/application.properties");
		Files.createDirectories(properties.getParent());
		Files.writeString(properties, "a=b");
		InitReport report = files().engine(RevisionFormat.JAVA).init(new InitRequest(RevisionFormat.SQL, false));
		assertThat(report.properties()).isEqualTo(properties.toString());
		assertThat(report.added()).containsExactly("migrate.format=sql");
		assertThat(Files.readString(properties)).isEqualTo("a=b\nmigrate.format=sql\n");
	}

	@Test
	void addsItAsADocumentOfItsOwnToYaml() throws Exception {
		Path yaml = this.module.resolve("src/main/resources/application.yml");
		Files.createDirectories(yaml.getParent());
		Files.writeString(yaml, "a: b\n");
		files().engine(RevisionFormat.JAVA).init(new InitRequest(RevisionFormat.SQL, false));
		assertThat(Files.readString(yaml)).isEqualTo("a: b\n---\nmigrate.format: sql\n");
	}

	@Test
	void overwritesNothing() {
		EngineOnFiles files = files().with("aa", "");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> files.engine().init(new InitRequest(null, false)))
			.withMessageContaining("There are revisions already.");
		assertThat(files.files()).hasSize(1);
	}

	@Test
	void describesTheDatabaseAsItIs() {
		TestDatabase old = TestServer.database()
			.execute("CREATE TYPE mood AS ENUM ('good', 'bad')", "CREATE SCHEMA audit", "CREATE SEQUENCE numbers",
					"CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
							+ "name text NOT NULL DEFAULT 'x', mood mood, CHECK (name <> ''))",
					"CREATE TABLE audit.b (id bigint PRIMARY KEY, a_id bigint REFERENCES a ON DELETE CASCADE)",
					"CREATE UNIQUE INDEX a_name ON a (lower(name)) WHERE mood = 'good'",
					"CREATE VIEW v AS SELECT 1 AS one", "COMMENT ON TABLE a IS 'it''s'",
					"CREATE TABLE flyway_schema_history (id int)");
		InitReport report = files().on(old).engine().init(new InitRequest(null, true));
		assertThat(report.left()).containsExactly("view v");
		assertThat(report.next()).containsExactly("migrate stamp " + report.revision().id(), "migrate check");
		TestDatabase fresh = TestServer.database();
		files().on(fresh).engine().upgrade("head", false);
		old.execute("DROP VIEW v", "DROP TABLE flyway_schema_history");
		files().on(old).engine().stamp(List.of("head"), false);
		assertThat(CatalogDump.of(fresh)).isEqualTo(CatalogDump.of(old));
		files().on(fresh).engine().downgrade("base");
		assertThat(fresh.query("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname IN ('a', 'b')")).isEmpty();
	}

	private EngineOnFiles files() {
		return EngineOnFiles.in(this.module.resolve("src/main/java"));
	}

}
