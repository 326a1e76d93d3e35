package io.migrate.boot.autoconfigure;

import java.util.Locale;

import io.migrate.boot.Development;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Runs the strategy while the context is refreshed: before anything that uses the
 * database, which Boot makes wait for it, and before the port opens.
 */
public final class MigrationInitializer implements InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(MigrationInitializer.class);

	private final ListableBeanFactory beans;

	private final Environment environment;

	private final MigrationStrategy strategy;

	MigrationInitializer(ListableBeanFactory beans, Environment environment, MigrationStrategy strategy) {
		this.beans = beans;
		this.environment = environment;
		this.strategy = strategy;
	}

	@Override
	public void afterPropertiesSet() {
		if ("onRefresh".equalsIgnoreCase(this.environment.getProperty("spring.context.exit"))) {
			logger.info("spring.context.exit=onRefresh: a training run, the database is not looked at");
			return;
		}
		NamedEngines.of(this.beans).all().values().forEach(this.strategy::migrate);
	}

	/**
	 * The mode that is set, or the one that fits, told in one line.
	 */
	static StartupMode mode(MigrationProperties properties, Development development) {
		if (properties.startup() != null) {
			return properties.startup();
		}
		StartupMode mode = development.active() ? StartupMode.UPGRADE : StartupMode.CHECK;
		logger.info("migrate.startup={}, unless set, because {}", mode.name().toLowerCase(Locale.ROOT),
				development.reason());
		return mode;
	}

}
