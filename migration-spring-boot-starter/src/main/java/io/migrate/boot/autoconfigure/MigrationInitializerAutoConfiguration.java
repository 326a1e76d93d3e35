package io.migrate.boot.autoconfigure;

import java.time.Duration;

import io.migrate.MigrationEngine;
import io.migrate.boot.Development;
import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of what happens at start-up, where there is an engine. It stands
 * apart so that an application's own engine gets it too, and so that the engine's
 * definition is there when it is looked for.
 */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
@ConditionalOnBean(MigrationEngine.class)
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
public final class MigrationInitializerAutoConfiguration {

	@Bean
	MigrationSchemaManagementProvider migrationSchemaManagementProvider(
			@MigrationDataSource ObjectProvider<DataSource> qualified, ObjectProvider<DataSource> dataSources) {
		return new MigrationSchemaManagementProvider(qualified, dataSources);
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationInitializer migrationInitializer(ListableBeanFactory beans, Environment environment,
			MigrationProperties properties, Development development, ObjectProvider<MigrationStrategy> strategy) {
		return new MigrationInitializer(beans, environment,
				strategy.getIfAvailable(() -> new StartupStrategy(MigrationInitializer.mode(properties, development),
						properties.target(), properties.ahead(), Duration.ofSeconds(1))));
	}

}
