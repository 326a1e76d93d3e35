package io.migrate.boot.app.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Has only what the starter brings.
 */
@SpringBootApplication
public class PlainApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(PlainApplication.class, arguments);
	}

}
