package io.migrate.boot.app.broken;

import io.migrate.MigrationEngine;
import io.migrate.boot.testkit.StubEngine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * All beans of this package throw in their constructors, except the engine.
 */
@SpringBootApplication
public class BrokenApplication {

	public static void main(String[] args) {
		SpringApplication.run(BrokenApplication.class, args);
	}

	@Bean
	static MigrationEngine migrationEngine() {
		return new StubEngine();
	}

}
