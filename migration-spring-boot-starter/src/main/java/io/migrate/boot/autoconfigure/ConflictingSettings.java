package io.migrate.boot.autoconfigure;

import java.util.Locale;
import java.util.Set;

import io.migrate.error.MigrationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Finds settings that contradict migrations before any bean suffers from them.
 */
final class ConflictingSettings implements BeanFactoryPostProcessor {

	private static final Logger logger = LoggerFactory.getLogger(ConflictingSettings.class);

	private static final String DEFER = "spring.jpa.defer-datasource-initialization";

	private static final String DDL_AUTO = "spring.jpa.hibernate.ddl-auto";

	private static final Set<String> CHANGING = Set.of("update", "create", "create-drop", "create-only");

	private final Environment environment;

	ConflictingSettings(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (this.environment.getProperty(DEFER, Boolean.class, false)) {
			throw new MigrationException(DEFER + "=true contradicts migrations.",
					"It makes JPA start first, and migrations must be done before JPA starts.",
					"Remove it; data.sql runs after the migrations without it.");
		}
		String ddlAuto = this.environment.getProperty(DDL_AUTO,
				this.environment.getProperty("spring.jpa.properties.hibernate.hbm2ddl.auto", "none"));
		if (CHANGING.contains(ddlAuto.toLowerCase(Locale.ROOT))) {
			logger.warn("{}={} lets Hibernate change the schema after the migrations, which then do not know it;"
					+ " set it to none or validate", DDL_AUTO, ddlAuto);
		}
	}

}
