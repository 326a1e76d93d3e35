package io.migrate.boot.autoconfigure;

import io.migrate.MigrationEngine;
import io.migrate.boot.Development;
import io.migrate.run.RunListener;
import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the engine and of what it does at start-up.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrationProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigrationAutoConfiguration {

	@Bean
	static ConflictingSettings migrationConflictingSettings(Environment environment) {
		return new ConflictingSettings(environment);
	}

	@Bean
	static LazyInitializationExcludeFilter migrationInitializerLazyInitializationExcludeFilter() {
		return LazyInitializationExcludeFilter.forBeanTypes(MigrationInitializer.class);
	}

	@Bean
	@ConditionalOnMissingBean
	Development migrationDevelopment(ListableBeanFactory beans, Environment environment) {
		return new RunningApplication(beans, environment).development();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(MigrationEngine.class)
	@Conditional(DatabaseCondition.class)
	static class EngineConfiguration {

		@Bean
		@ConditionalOnMissingBean(MigrationConnectionDetails.class)
		PropertiesMigrationConnectionDetails migrationConnectionDetails(MigrationProperties properties) {
			return new PropertiesMigrationConnectionDetails(properties);
		}

		@Bean
		MigrationDataSourceResolver migrationDataSourceResolver(MigrationConnectionDetails details,
				@MigrationDataSource ObjectProvider<DataSource> qualified, ObjectProvider<DataSource> dataSources,
				ObjectProvider<JdbcConnectionDetails> application) {
			return new MigrationDataSourceResolver(details, qualified, dataSources, application);
		}

		@Bean
		EngineFactory migrationEngineFactory(MigrationProperties properties, ListableBeanFactory beans,
				Environment environment, Development development) {
			return new EngineFactory(properties, new RunningApplication(beans, environment), development);
		}

		@Bean
		MigrationEngine migrationEngine(EngineFactory factory, MigrationDataSourceResolver resolver,
				ObjectProvider<EntityModel> model, ObjectProvider<MigrationCustomizer> customizers,
				ObjectProvider<RunListener> listeners) {
			return factory.create(resolver.connections(), model, customizers.orderedStream().toList(),
					new RunListeners(listeners));
		}

	}

	/** There is something to migrate. */
	static final class DatabaseCondition extends AnyNestedCondition {

		DatabaseCondition() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(DataSource.class)
		static final class DataSourceBean {

		}

		@ConditionalOnBean(JdbcConnectionDetails.class)
		static final class ConnectionDetailsBean {

		}

		@ConditionalOnBean(MigrationConnectionDetails.class)
		static final class OwnConnectionDetailsBean {

		}

		@ConditionalOnProperty("migrate.url")
		static final class OwnUrl {

		}

	}

}
