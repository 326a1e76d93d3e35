package io.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.run.Scripts;
import io.migrate.session.GivenConnection;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Who changes the database, and which schemas are meant: set for a run and its script,
 * and known to whoever looks.
 */
class RoleAndSearchPathTests {

	private static final String OWNERS = "SELECT DISTINCT relowner::regrole::text, relnamespace::regnamespace::text "
			+ "FROM pg_class WHERE relkind = 'r' AND relname ~ '^(t|migrate)_' ORDER BY 1, 2";

	private final TestDatabase database = TestServer.database();

	private final String name = this.database.url().replaceAll(".*/|\\?.*", "");

	/** Needs quotes, as a name and as an identifier. */
	private final String owner = "O'Neill \"" + this.name;

	private final String quoted = "\"O'Neill \"\"" + this.name + "\"";

	@AfterEach
	void dropRoles() {
		for (String role : List.of(this.quoted, this.name + "_app")) {
			this.database.execute("DO $do$ BEGIN DROP OWNED BY " + role + "; DROP ROLE " + role
					+ "; EXCEPTION WHEN undefined_object THEN NULL; END $do$");
		}
	}

	@Test
	void theRoleOwnsWhatIsMade() {
		role();
		EngineFixture fixture = fixture(this.database, this.owner);
		assertThat(fixture.engine().upgrade("head", false).done()).containsExactly("a1", "b2");
		assertThat(this.database.query(OWNERS)).containsExactly(this.quoted + "|public");
		assertThat(fixture.engine().current().upToDate()).isTrue();
		assertThat(fixture.drift()).containsExactly("no");
		fixture.engine().downgrade("base");
		assertThat(CatalogDump.of(this.database)).isEmpty();
	}

	@Test
	void aRoleThatThereIsNotIsSaidAndNothingIsChanged() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> fixture(this.database, "nobody").engine().upgrade("head", false))
			.withMessage("Role 'nobody' cannot change the database. ERROR: role \"nobody\" does not exist. "
					+ "Set migrate.role to a role that there is, and GRANT it to the user that logs in.");
		assertThat(this.database.query(OWNERS)).isEmpty();
	}

	@Test
	void aRoleThatIsNotTheUsersIsSaidToo() {
		role();
		this.database.execute("CREATE ROLE " + this.name + "_app LOGIN PASSWORD 'secret'");
		TestDatabase others = new TestDatabase(this.database.url(), this.name + "_app", "secret");
		EngineFixture fixture = fixture(others, this.owner);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> fixture.engine().upgrade("head", false))
			.withMessageContaining("permission denied to set role")
			.withMessageContaining("migrate.role");
		this.database.execute("GRANT " + this.quoted + " TO " + this.name + "_app");
		assertThat(fixture.engine().upgrade("head", false).done()).containsExactly("a1", "b2");
		assertThat(fixture.drift()).as("read by the member").containsExactly("no");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theFirstSchemaOfTheSearchPathIsTheDefaultOneForEverybody(boolean exists) {
		if (exists) {
			this.database.execute("CREATE SCHEMA \"My Shop\"", "CREATE SCHEMA lib", "CREATE TABLE lib.mine ()");
		}
		EngineFixture fixture = fixture(this.database, null, "My Shop", "lib");
		fixture.engine().upgrade("head", false);
		assertThat(this.database.query(OWNERS)).containsExactly("postgres|\"My Shop\"");
		assertThat(fixture.engine().current().current()).containsExactly("b2");
		assertThat(fixture.engine().history(null, true).runs()).hasSize(2);
		assertThat(fixture.drift()).containsExactly("no");
		fixture.model = (major) -> fixture.read().relativeTo("My Shop");
		assertThat(fixture.difference()).containsExactly("no");
		this.database.execute("ALTER TABLE \"My Shop\".t_a1 ADD by_hand int");
		assertThat(fixture.drift()).hasSize(2).last().asString().contains("column t_a1.by_hand");
		assertThat(fixture(this.database, null).engine().current().current()).as("of public").isEmpty();
		fixture.engine().downgrade("base");
		assertThat(CatalogDump.of(this.database)).noneMatch((line) -> line.contains("t_"));
	}

	@Test
	void aSearchPathThatDependsOnTheUserIsRefused() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> fixture(this.database, null, "$user", "public"))
			.withMessageContaining("migrate.search-path");
	}

	@Test
	void aScriptDoesTheSame() {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		role();
		this.database.execute("CREATE SCHEMA lib AUTHORIZATION " + this.quoted,
				"GRANT CREATE ON DATABASE " + this.name + " TO " + this.quoted);
		EngineFixture fixture = fixture(this.database, this.owner, "My \"Shop", "lib");
		String script = fixture.engine().upgradeSql("head", false);
		assertThat(Psql.run(this.database, script + "SELECT current_user, current_setting('search_path');\n").text())
			.as("who goes on afterwards")
			.contains("postgres", "\"$user\", public");
		assertThat(this.database.query(OWNERS)).containsExactly(this.quoted + "|\"My \"\"Shop\"");
		assertThat(fixture.engine().current().upToDate()).isTrue();
		assertThat(Psql.run(this.database, script)).extracting(Psql.Ending::code).isEqualTo(3);
		assertThat(Psql.run(this.database, fixture.engine().downgradeSql("b2:base", false)))
			.isEqualTo(new Psql.Ending(0, ""));
		assertThat(fixture.engine().current().current()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aGivenConnectionHasItsOwnAgainAfterwards(boolean callers) throws SQLException {
		role();
		this.database.execute("CREATE SCHEMA lib AUTHORIZATION " + this.quoted);
		EngineFixture fixture = fixture(this.database, this.owner, "lib");
		try (Connection connection = this.database.connect()) {
			connection.setAutoCommit(!callers);
			MigrationEngine engine = fixture.engine()
				.on(callers ? GivenConnection.inCallersTransaction(connection)
						: GivenConnection.inOwnTransactions(connection));
			assertThat(engine.upgrade("head", false).done()).hasSize(2);
			assertThat(engine.current().upToDate()).isTrue();
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("SELECT current_user, current_setting('search_path')")) {
				row.next();
				assertThat(List.of(row.getString(1), row.getString(2))).containsExactly("postgres",
						"\"$user\", public");
			}
			if (callers) {
				connection.commit();
			}
		}
		assertThat(this.database.query(OWNERS)).containsExactly(this.quoted + "|lib");
	}

	private void role() {
		this.database.execute("CREATE ROLE " + this.quoted, "GRANT CREATE ON SCHEMA public TO " + this.quoted);
	}

	private EngineFixture fixture(TestDatabase on, @Nullable String role, String... searchPath) {
		EngineFixture fixture = new EngineFixture(on, Scripts.table("a1"), Scripts.table("b2", "a1"));
		fixture.running = new MigrationSettings.Running(null, role, List.of(searchPath), Duration.ofMinutes(1), false,
				null, false, "tests", Clock.systemUTC());
		return fixture;
	}

}
