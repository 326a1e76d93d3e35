package io.migrate.boot.testkit;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.boot.Development;
import io.migrate.boot.autoconfigure.EntityModelAutoConfiguration;
import io.migrate.boot.autoconfigure.MigrationAutoConfiguration;
import io.migrate.boot.autoconfigure.MigrationInitializerAutoConfiguration;
import io.migrate.testkit.TestDatabase;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Application contexts with the starter.
 */
public final class MigratedContexts {

	private MigratedContexts() {
	}

	/** Without revisions. */
	public static ApplicationContextRunner on(TestDatabase database) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceInitializationAutoConfiguration.class, EntityModelAutoConfiguration.class,
					MigrationAutoConfiguration.class, MigrationInitializerAutoConfiguration.class))
			.withPropertyValues(properties(database))
			.withPropertyValues("migrate.locations=classpath:none", "spring.datasource.hikari.maximum-pool-size=2");
	}

	public static String[] properties(TestDatabase database) {
		return new String[] { "spring.datasource.url=" + database.url(),
				"spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password() };
	}

	/** The same for a command line. */
	public static List<String> arguments(TestDatabase database) {
		return Stream.of(properties(database)).map((property) -> "--" + property).toList();
	}

	/** As a packaged application sees itself. */
	public static ApplicationContextRunner packaged(ApplicationContextRunner runner) {
		return runner.withBean(Development.class, () -> new Development(false, "the application is packaged"));
	}

}
