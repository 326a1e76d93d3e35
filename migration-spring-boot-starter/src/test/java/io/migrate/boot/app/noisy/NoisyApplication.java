package io.migrate.boot.app.noisy;

import java.util.logging.Logger;

import io.migrate.MigrationEngine;
import io.migrate.boot.testkit.StubEngine;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Prints wherever an application can, and does not let an exception end it.
 */
@SpringBootApplication
public class NoisyApplication {

	public static void main(String[] args) {
		try {
			SpringApplication.run(NoisyApplication.class, args);
			System.out.println("noise after run");
		}
		catch (Throwable ex) {
			System.out.println("noise of main: " + ex);
		}
		System.out.println("noise at the end");
	}

	@Bean
	static MigrationEngine migrationEngine() {
		System.out.println("noise of a bean");
		LoggerFactory.getLogger(NoisyApplication.class).error("noise of a logger");
		LoggerFactory.getLogger("org.springframework").info("murmur of a logger");
		LoggerFactory.getLogger("io.migrate").info("progress of a run");
		Logger.getLogger("noisy").severe("noise of another logger");
		return new StubEngine();
	}

}
