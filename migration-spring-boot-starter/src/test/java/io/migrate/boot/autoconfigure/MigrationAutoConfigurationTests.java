package io.migrate.boot.autoconfigure;

import io.migrate.MigrationEngine;
import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application gets that adds the starter and nothing else.
 */
class MigrationAutoConfigurationTests {

	private final TestDatabase database = TestServer.database();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, EntityModelAutoConfiguration.class,
				MigrationAutoConfiguration.class, MigrationInitializerAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + this.database.url(),
				"spring.datasource.username=" + this.database.user(),
				"spring.datasource.password=" + this.database.password(),
				"migrate.package=io.migrate.boot.app.revisions");

	@Test
	void migratesWhenItStartsInDevelopment() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasSingleBean(MigrationInitializer.class);
			assertThat(context.getBean(MigrationEngine.class).current().upToDate()).isTrue();
			assertThat(this.database.query("SELECT revision FROM migrate_version")).containsExactly("a1");
			assertThat(this.database.query("SELECT count(*) FROM users")).containsExactly("0");
		});
	}

	@Test
	void doesNotStartOnADatabaseThatIsBehindWhereItOnlyChecks() {
		this.contextRunner.withPropertyValues("migrate.startup=check").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(MigrationException.class)
				.hasMessageContaining("lacks a1")
				.hasMessageContaining("migrate upgrade head");
		});
		assertThat(this.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void startsOnADatabaseThatHasEverythingWhereItOnlyChecks() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed());
		this.contextRunner.withPropertyValues("migrate.startup=check")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void leavesTheDatabaseAloneWhenToldTo() {
		this.contextRunner.withPropertyValues("migrate.startup=none")
			.run((context) -> assertThat(context).hasNotFailed());
		this.contextRunner.withPropertyValues("spring.context.exit=onRefresh")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void aPoolOfOneConnectionIsEnough() {
		this.contextRunner
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
		this.contextRunner
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
	void backsOffWhenDisabledOrWithoutDatabase() {
		this.contextRunner.withPropertyValues("migrate.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationEngine.class)
				.doesNotHaveBean(MigrationInitializer.class));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class,
					MigrationInitializerAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationEngine.class));
	}

	@Test
	void refusesJpaThatWantsToComeFirst() {
		this.contextRunner.withPropertyValues("spring.jpa.defer-datasource-initialization=true")
			.run((context) -> assertThat(context).hasFailed());
	}

}
