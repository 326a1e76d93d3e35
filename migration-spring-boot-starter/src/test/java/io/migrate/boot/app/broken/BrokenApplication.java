package io.migrate.boot.app.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.Logger;

import io.migrate.MigrationSettings;
import io.migrate.MigrationSettings.Running;
import io.migrate.boot.autoconfigure.MigrationCustomizer;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * All beans of this package throw in their constructors, except the data source, which
 * prints wherever it can, and a clock that stands.
 */
@SpringBootApplication
public class BrokenApplication {

	public static void main(String[] args) {
		SpringApplication.run(BrokenApplication.class, args);
		System.out.println("noise after run");
	}

	@Bean
	static DataSource dataSource(Environment environment) {
		System.out.println("noise of a bean");
		LoggerFactory.getLogger(BrokenApplication.class).error("noise of a logger");
		Logger.getLogger("noisy").severe("noise of another logger");
		return DataSourceBuilder.create()
			.url(environment.getRequiredProperty("spring.datasource.url"))
			.username(environment.getProperty("spring.datasource.username"))
			.password(environment.getProperty("spring.datasource.password"))
			.build();
	}

	@Bean
	public static MigrationCustomizer standingClock() {
		return BrokenApplication::at;
	}

	private static MigrationSettings at(MigrationSettings settings) {
		Running running = settings.running();
		Clock clock = Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);
		return new MigrationSettings(settings.connections(), settings.scripts(), settings.model(),
				settings.generation(),
				new Running(running.historySchema(), running.role(), running.searchPath(), running.lockBudget(),
						running.perRun(), running.ahead(), running.development(), running.application(), clock));
	}

}
