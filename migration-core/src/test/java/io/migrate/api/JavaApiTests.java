package io.migrate.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.report.CheckReport;
import io.migrate.report.CurrentReport;
import io.migrate.report.RunReport;
import io.migrate.run.RunFailedException;
import io.migrate.run.RunListener;
import io.migrate.script.ResourceLister;
import io.migrate.script.ScriptSource;
import io.migrate.script.SqlFileScripts;
import io.migrate.session.GivenConnection;
import io.migrate.session.JdbcSessions;
import io.migrate.session.SessionFactory;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/java-api.md} shows, done from outside the engine's own packages.
 */
class JavaApiTests {

	private static final Path PAGE = Path.of("../docs/java-api.md");

	private static final Path SOURCE = Path.of("src/test/java/io/migrate/api/JavaApiTests.java");

	private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private final TestDatabase database = TestServer.database();

	private final String url = this.database.url();

	private final String user = this.database.user();

	private final String password = this.database.password();

	private final ClassLoader classLoader = getClass().getClassLoader();

	private final List<String> warnings = new ArrayList<>();

	@TempDir
	private Path folder;

	@TempDir
	private Path otherFolder;

	@Test
	void everyPieceOfJavaOnThePageStandsHere() throws IOException {
		String source = plain(Files.readString(SOURCE));
		List<String> blocks = BLOCK.matcher(Files.readString(PAGE))
			.results()
			.map((MatchResult block) -> plain(block.group(1)))
			.toList();
		assertThat(blocks).hasSizeGreaterThan(6).allMatch(source::contains);
	}

	@Test
	void anEngineRunsLooksAndAsks() throws IOException {
		revision("a1", "", "CREATE TABLE t (id int)");
		MigrationEngine engine = MigrationEngine.of(settings(), new RunListener() {
		});
		RunReport report = engine.upgrade("head", false);
		List<String> applied = report.done();
		CurrentReport current = engine.current();
		boolean complete = current.upToDate();
		assertThat(applied).containsExactly("a1");
		assertThat(complete).isTrue();
		this.database.execute("ALTER TABLE t ADD COLUMN n int");
		ask(engine);
		assertThat(this.warnings).containsExactly("- column t.n");
		String script = engine.upgradeSql("current:head", false);
		assertThat(script).contains("migrate");
	}

	private void ask(MigrationEngine engine) {
		List<String> warnings = this.warnings;
		CheckReport check = engine.check(EnumSet.of(MigrationEngine.Question.DRIFT));
		if (check.anyYes()) {
			check.drift().operations().forEach((operation) -> warnings.add(operation.summary()));
		}
	}

	@Test
	void anEngineWorksOnAConnectionOfTheCallers() throws IOException, SQLException {
		revision("a1", "", "CREATE TABLE t (id int)");
		MigrationEngine engine = MigrationEngine.of(settings(), new RunListener() {
		});
		try (Connection connection = this.database.connect()) {
			connection.setAutoCommit(false);
			MigrationEngine mine = engine.on(GivenConnection.inCallersTransaction(connection));
			mine.upgrade("head", false);
			insertSomething(connection);
			connection.commit();
			revision("b2", "a1", "CREATE INDEX CONCURRENTLY ix ON t (id)");
			engine = MigrationEngine.of(settings(), new RunListener() {
			});
			MigrationEngine itsOwn = engine.on(GivenConnection.inOwnTransactions(connection));
			itsOwn.upgrade("head", false);
		}
		assertThat(this.database.query("SELECT * FROM t")).containsExactly("1");
		assertThat(engine.current().current()).containsExactly("b2");
	}

	@Test
	void whatGoesWrongSaysWhatToDo() throws IOException {
		revision("a1", "", "CREATE TABLE t (id int)");
		revision("b2", "a1", "SELECT 1/0");
		MigrationEngine engine = MigrationEngine.of(settings(), new RunListener() {
		});
		List<String> warnings = this.warnings;
		List<String> applied = List.of();
		try {
			engine.upgrade("head", false);
		}
		catch (RunFailedException ex) {
			warnings.add(ex.problem() + " " + ex.remedy());
			applied = ex.done();
		}
		assertThat(applied).containsExactly("a1");
		assertThat(warnings).singleElement().asString().contains("Upgrading to 'b2'", "run `upgrade` again");
	}

	@Test
	void severalEnginesLiveBesideEachOther() throws IOException {
		revision("a1", "", "CREATE TABLE t (id int)");
		MigrationSettings settings = settings();
		this.folder = this.otherFolder;
		revision("x1", "", "CREATE TABLE billing.invoice (id int)");
		ScriptSource billingScripts = settings().scripts();
		this.database.execute("CREATE SCHEMA billing");
		MigrationSettings.Running billing = new MigrationSettings.Running("billing", null, List.of(),
				Duration.ofMinutes(10), false, null, false, "billing", Clock.systemUTC());
		MigrationEngine second = MigrationEngine.of(
				new MigrationSettings(settings.connections(), billingScripts, null, settings.generation(), billing),
				new RunListener() {
				});
		MigrationEngine first = MigrationEngine.of(settings, new RunListener() {
		});
		first.upgrade("head", false);
		second.upgrade("head", false);
		assertThat(first.current().current()).containsExactly("a1");
		assertThat(second.current().current()).containsExactly("x1");
	}

	private MigrationSettings settings() {
		String url = this.url;
		String user = this.user;
		String password = this.password;
		Path folder = this.folder;
		ClassLoader classLoader = this.classLoader;
		SessionFactory sessions = JdbcSessions.of(url, user, password, Map.of());
		ScriptSource scripts = new SqlFileScripts(List.of("file:" + folder), ResourceLister.of(classLoader));
		MigrationSettings settings = new MigrationSettings(new MigrationSettings.Connections(sessions, sessions::open),
				scripts, null, MigrationSettings.Generation.of("shop.migrations"),
				MigrationSettings.Running.defaults());
		MigrationEngine engine = MigrationEngine.of(settings, new RunListener() {
		});
		assertThat(engine.heads().heads()).isNotEmpty();
		return settings;
	}

	private void revision(String id, String parents, String sql) throws IOException {
		Files.writeString(this.folder.resolve("20260101_0000_" + id + "_x.sql"),
				"-- revision: " + id + "\n" + (parents.isEmpty() ? "" : "-- parents: " + parents + "\n")
						+ "-- message: x\n-- created: 2026-01-01T00:00:00Z\n-- irreversible: a test\n-- migrate:up\n"
						+ sql + ";\n");
	}

	private static void insertSomething(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO t VALUES (1)");
		}
	}

	private static String plain(String java) {
		return java.replaceAll("\\s+", "");
	}

}
