package io.migrate.boot.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import io.migrate.MigrationEngine;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which database is migrated, and as whom.
 */
class MigrationDataSourceTests {

	private final TestDatabase application = TestServer.database();

	private final TestDatabase other = TestServer.database();

	private final ApplicationContextRunner runner = MigratedContexts.on(this.application)
		.withPropertyValues("migrate.package=io.migrate.boot.app.revisions");

	@Test
	void takesTheApplicationsUnlessToldOtherwise() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		assertThat(owner(this.application)).isEqualTo("postgres");
		assertThat(owner(this.other)).isEmpty();
	}

	@Test
	void takesTheQualifiedOneBeforeAllElse() {
		Two.url = this.other;
		this.runner.withUserConfiguration(Two.class)
			.withPropertyValues("migrate.url=jdbc:postgresql://nowhere/none", "migrate.user=nobody")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(DataSource.class)).as("the application's stays what it is")
					.isInstanceOf(HikariDataSource.class);
				MigrationSchemaManagementProvider provider = context.getBean(MigrationSchemaManagementProvider.class);
				assertThat(provider.getSchemaManagement(context.getBean("another", DataSource.class)))
					.hasToString("MANAGED");
				assertThat(provider.getSchemaManagement(context.getBean("dataSource", DataSource.class)))
					.hasToString("UNMANAGED");
			});
		assertThat(owner(this.application)).isEmpty();
		assertThat(owner(this.other)).isEqualTo("postgres");
	}

	@Test
	void takesAUrlOfItsOwnWithTheApplicationsUser() {
		this.runner.withPropertyValues("migrate.url=" + this.other.url())
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(owner(this.application)).isEmpty();
		assertThat(owner(this.other)).isEqualTo("postgres");
	}

	@Test
	void needsNoDataSourceWhereItHasAUrl() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class,
					MigrationInitializerAutoConfiguration.class))
			.withPropertyValues("migrate.url=" + this.other.url(), "migrate.user=" + this.other.user(),
					"migrate.password=" + this.other.password(), "migrate.package=io.migrate.boot.app.revisions")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(owner(this.other)).isEqualTo("postgres");
	}

	@Test
	void takesAUserOfItsOwnOnTheApplicationsDatabase() {
		String user = "migrator_" + ProcessHandle.current().pid();
		this.application.execute("DROP ROLE IF EXISTS " + user,
				"CREATE ROLE " + user + " LOGIN SUPERUSER PASSWORD 'secret'");
		this.runner.withPropertyValues("migrate.user=" + user, "migrate.password=secret")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(owner(this.application)).isEqualTo(user);
	}

	@Test
	void takesTheConnectionDetailsOfABeanInPlaceOfTheProperties() {
		this.runner.withBean(MigrationConnectionDetails.class, () -> new Details(this.other))
			.withPropertyValues("migrate.url=jdbc:postgresql://nowhere/none")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(owner(this.other)).isEqualTo("postgres");
	}

	@Test
	void asksWhichOfSeveral() {
		this.runner.withBean("first", DataSource.class, () -> plain(this.application))
			.withBean("second", DataSource.class, () -> plain(this.other))
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(MigrationException.class)
				.hasMessageContaining("It is not clear which database to migrate.")
				.hasMessageContaining("@MigrationDataSource"));
	}

	@Test
	void usesADataSourceThatTellsNothingOfItself() {
		this.runner.withBean(DataSource.class, () -> new Opaque(plain(this.application)))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(owner(this.application)).isEqualTo("postgres");
		this.runner.withBean(DataSource.class, () -> new Opaque(plain(this.application)))
			.withPropertyValues("migrate.user=other")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("migrate.user cannot be used alone.")
				.hasMessageContaining("Set migrate.url too."));
	}

	@Test
	void aPoolOfOneConnectionIsEnough() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.connection-timeout=1000")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(MigrationEngine.class).current().upToDate()).isTrue();
				assertThat(context.getBean(MigrationEngine.class).downgrade("base").done()).containsExactly("a1");
			});
	}

	@Test
	void saysWhereNothingAnswersAndWhatToDo() {
		this.runner
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/shop",
					"spring.datasource.hikari.connection-timeout=500")
			.run((context) -> {
				assertThat(context).hasFailed();
				assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("refused");
				assertThat(context.getStartupFailure()).hasStackTraceContaining("Cannot connect to ")
					.hasStackTraceContaining("Start the server, or set migrate.url");
			});
	}

	@Test
	void sendsWhatThePoolSendsToANewConnection() {
		this.application.execute("CREATE SCHEMA shop");
		this.runner.withPropertyValues("spring.datasource.hikari.connection-init-sql=SET search_path TO shop")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.application.query("SELECT to_regclass('shop.users')")).containsExactly("shop.users");
	}

	/** Who owns the table of the revision, empty where there is none. */
	private static String owner(TestDatabase database) {
		return String.join("", database.query("SELECT tableowner FROM pg_tables WHERE tablename = 'users'"));
	}

	private static DataSource plain(TestDatabase database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(database.url());
		dataSource.setUser(database.user());
		dataSource.setPassword(database.password());
		return dataSource;
	}

	@Configuration(proxyBeanMethods = false)
	static class Two {

		private static TestDatabase url = new TestDatabase("", "", "");

		@Bean(defaultCandidate = false)
		@MigrationDataSource
		DataSource another() {
			return DataSourceBuilder.create()
				.url(url.url())
				.username(url.user())
				.password(url.password())
				.type(PGSimpleDataSource.class)
				.build();
		}

	}

	private record Details(TestDatabase database) implements MigrationConnectionDetails {

		@Override
		public @Nullable String getJdbcUrl() {
			return this.database.url();
		}

		@Override
		public @Nullable String getUsername() {
			return this.database.user();
		}

		@Override
		public @Nullable String getPassword() {
			return this.database.password();
		}

	}

	/** A data source of a kind that nobody knows. */
	private static final class Opaque extends AbstractDataSource {

		private final DataSource dataSource;

		Opaque(DataSource dataSource) {
			this.dataSource = dataSource;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return this.dataSource.getConnection();
		}

		@Override
		public Connection getConnection(String user, String password) throws SQLException {
			return this.dataSource.getConnection(user, password);
		}

	}

}
