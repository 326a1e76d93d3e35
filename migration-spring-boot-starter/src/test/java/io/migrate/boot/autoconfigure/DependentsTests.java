package io.migrate.boot.autoconfigure;

import io.migrate.boot.app.order.User;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who waits until the database is migrated.
 */
class DependentsTests {

	private final TestDatabase database = TestServer.database();

	private final ApplicationContextRunner runner = MigratedContexts.on(this.database)
		.withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("migrate.package=io.migrate.boot.app.revisions",
				"spring.jpa.properties.hibernate.hbm2ddl.auto=validate");

	@ParameterizedTest
	@ValueSource(strings = { "entityManagerFactory", "jdbcTemplate", "namedParameterJdbcTemplate", "jdbcClient", "own",
			"dataSourceScriptDatabaseInitializer" })
	void waits(String bean) {
		this.runner
			.withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:users.sql")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				ConfigurableListableBeanFactory beans = context.getSourceApplicationContext().getBeanFactory();
				assertThat(beans.getBeanDefinition(bean).getDependsOn()).contains("migrationInitializer");
			});
	}

	@Test
	void findsTheTablesThatItValidates() {
		this.runner.run((context) -> assertThat(context.getBean(EntityManagerFactory.class).isOpen()).isTrue());
	}

	@Test
	void fillsTheTablesByScriptsAfterwards() {
		this.runner
			.withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:users.sql")
			.run((context) -> assertThat(
					context.getBean(JdbcTemplate.class).queryForObject("SELECT count(*) FROM users", Long.class))
				.isEqualTo(2));
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EntityScan(basePackageClasses = User.class)
	static class Application {

		@Bean
		@DependsOnDatabaseInitialization
		Object own() {
			return "uses the database by itself";
		}

	}

}
