package io.migrate.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.migrate.MigrationEngine;
import io.migrate.MigrationSettings;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.boot.testkit.StubEngine;
import io.migrate.plan.Step;
import io.migrate.report.StartReport.State;
import io.migrate.run.RunListener;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application gets that adds the starter, and what it can put in its place.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationAutoConfigurationTests {

	private final TestDatabase database = TestServer.database();

	private final ApplicationContextRunner runner = MigratedContexts.on(this.database)
		.withPropertyValues("migrate.package=io.migrate.boot.app.revisions");

	@Test
	void migratesWhenItStarts() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(MigrationInitializer.class).hasSingleBean(MigrationEngine.class);
			assertThat(context.getBean(MigrationEngine.class).current().upToDate()).isTrue();
		});
		assertThat(migrated()).isTrue();
	}

	@Test
	void backsOffWhenDisabled() {
		this.runner.withPropertyValues("migrate.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MigrationEngine.class)
				.doesNotHaveBean(MigrationInitializer.class)
				.doesNotHaveBean(EntityModel.class));
		assertThat(migrated()).isFalse();
	}

	@Test
	void backsOffWithoutDatabase() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class,
					MigrationInitializerAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationEngine.class));
	}

	@Test
	void runsAnEngineOfTheApplicationsOwnInsteadOfIts() {
		StubEngine own = new StubEngine();
		own.state = State.BEHIND;
		this.runner.withBean("ownMigrationEngine", MigrationEngine.class, () -> own).run((context) -> {
			assertThat(context).getBean(MigrationEngine.class).isSameAs(own);
			assertThat(context).hasSingleBean(MigrationInitializer.class)
				.hasSingleBean(MigrationSchemaManagementProvider.class)
				.doesNotHaveBean(MigrationDataSourceResolver.class);
			assertThat(NamedEngines.of(context).get("own")).isSameAs(own);
		});
		assertThat(own.calls).startsWith("start", "upgrade head false");
	}

	@Test
	void runsAllEnginesOfTheApplicationsOwn() {
		StubEngine orders = new StubEngine();
		StubEngine stock = new StubEngine();
		this.runner.withBean("ordersMigrationEngine", MigrationEngine.class, () -> orders)
			.withBean("stockMigrationEngine", MigrationEngine.class, () -> stock)
			.run((context) -> assertThat(NamedEngines.of(context).all()).containsOnlyKeys("orders", "stock"));
		assertThat(orders.calls).containsExactly("start");
		assertThat(stock.calls).containsExactly("start");
	}

	@Test
	void doesWhatAStrategySaysInsteadOfTheMode() {
		this.runner.withBean(MigrationStrategy.class, () -> (engine) -> engine.stamp(List.of("a1"), false))
			.withPropertyValues("migrate.startup=check")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.database.query("SELECT revision FROM migrate_version")).containsExactly("a1");
		assertThat(migrated()).isFalse();
	}

	@Test
	void letsCustomizersChangeTheSettings() {
		this.database.execute("CREATE SCHEMA kept");
		this.runner.withBean(MigrationCustomizer.class, () -> (settings) -> {
			MigrationSettings.Running running = settings.running();
			return new MigrationSettings(settings.connections(), settings.scripts(), settings.model(),
					settings.generation(),
					new MigrationSettings.Running("kept", running.role(), running.searchPath(), running.lockBudget(),
							running.perRun(), running.ahead(), running.development(), running.application(),
							running.clock()));
		}).run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.database.query("SELECT revision FROM kept.migrate_version")).containsExactly("a1");
	}

	@Test
	void tellsListenersOfTheApplicationWhatARunDoes() {
		List<String> done = new ArrayList<>();
		this.runner.withBean(RunListener.class, () -> new RunListener() {
			@Override
			public void stepDone(Step step) {
				done.add(step.id());
			}
		}).run((context) -> assertThat(context).hasNotFailed());
		assertThat(done).containsExactly("a1");
	}

	@Test
	void migratesAlthoughAListenerIsBroken(CapturedOutput output) {
		this.runner.withBean(RunListener.class, () -> {
			throw new IllegalStateException("broken on purpose");
		}, (definition) -> definition.setLazyInit(true)).run((context) -> assertThat(context).hasNotFailed());
		assertThat(migrated()).isTrue();
		assertThat(output).contains("The application's RunListener beans hear nothing of the run: "
				+ "java.lang.IllegalStateException: broken on purpose");
	}

	@Test
	void migratesAlthoughEverythingElseIsLazy() {
		this.runner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context.getSourceApplicationContext().getBeanFactory())
				.matches((beans) -> beans.containsSingleton("migrationInitializer"))
				.matches((beans) -> !beans.containsSingleton("migrationEntityModel")));
		assertThat(migrated()).isTrue();
	}

	@Test
	void looksAfterTheSchemaSoThatHibernateDoesNot() {
		this.runner.run((context) -> assertThat(context.getBean(SchemaManagementProvider.class)
			.getSchemaManagement(context.getBean("dataSource", DataSource.class))).isEqualTo(SchemaManagement.MANAGED));
	}

	@Test
	void refusesJpaThatWantsToComeFirst() {
		this.runner.withPropertyValues("spring.jpa.defer-datasource-initialization=true")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasMessage("spring.jpa.defer-datasource-initialization=true contradicts migrations."
						+ " It makes JPA start first, and migrations must be done before JPA starts."
						+ " Remove it; data.sql runs after the migrations without it."));
		assertThat(migrated()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.jpa.hibernate.ddl-auto=update", "spring.jpa.hibernate.ddl-auto=create-drop",
			"spring.jpa.properties.hibernate.hbm2ddl.auto=create", "spring.jpa.generate-ddl=true",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create" })
	void warnsOfHibernateThatChangesTheSchema(String setting, CapturedOutput output) {
		this.runner.withPropertyValues(setting).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce(setting
				+ " lets Hibernate change the schema after the migrations, which then do not know it; set it to");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.hibernate.ddl-auto=none",
			"spring.jpa.generate-ddl=false" })
	void doesNotWarnOfHibernateThatChangesNothing(String setting, CapturedOutput output) {
		this.runner.withPropertyValues(setting).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("lets Hibernate change");
	}

	private boolean migrated() {
		return this.database.query("SELECT to_regclass('users')").contains("users");
	}

}
