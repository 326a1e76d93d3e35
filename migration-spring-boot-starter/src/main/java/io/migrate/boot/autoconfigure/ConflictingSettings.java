package io.migrate.boot.autoconfigure;

import java.util.List;
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

	private static final String GENERATE = "spring.jpa.generate-ddl";

	/** What can make Hibernate write a schema, the strongest first. */
	private static final List<String> ACTIONS = List.of("spring.jpa.hibernate.ddl-auto",
			"spring.jpa.properties.hibernate.hbm2ddl.auto",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

	private static final Set<String> CHANGING = Set.of("update", "create", "create-drop", "create-only",
			"drop-and-create", "drop");

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
		for (String property : ACTIONS) {
			String action = this.environment.getProperty(property);
			if (action != null) {
				if (CHANGING.contains(action.toLowerCase(Locale.ROOT))) {
					warn(property, action, "none or validate");
				}
				return;
			}
		}
		if (this.environment.getProperty(GENERATE, Boolean.class, false)) {
			warn(GENERATE, "true", "false");
		}
	}

	private static void warn(String property, String value, String instead) {
		logger.warn("{}={} lets Hibernate change the schema after the migrations, which then do not know it;"
				+ " set it to {}", property, value, instead);
	}

}
