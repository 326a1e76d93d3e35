package io.migrate.boot.autoconfigure;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import io.migrate.boot.app.order.OrderApplication;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrations run before JPA is there and before the port is open.
 */
class StartOrderTests {

	private static final String TOMCAT = "org.springframework.boot.tomcat.autoconfigure.reactive."
			+ "TomcatReactiveWebServerAutoConfiguration";

	@ParameterizedTest
	@CsvSource({ "servlet, '', TomcatWebServer", "reactive, " + TOMCAT + ", NettyWebServer" })
	void noEntityManagerFactoryAndNoOpenPortWhileMigrationsRun(String type, String exclude, String server)
			throws IOException {
		TestDatabase database = TestServer.database();
		int port = freePort();
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=" + port, "--spring.main.web-application-type=" + type,
						"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
						"--spring.datasource.password=" + database.password(),
						"--spring.jpa.hibernate.ddl-auto=validate", "--migrate.package=io.migrate.boot.app.revisions"));
		if (!exclude.isEmpty()) {
			arguments.add("--spring.autoconfigure.exclude=" + exclude);
		}
		try (ConfigurableApplicationContext context = SpringApplication.run(OrderApplication.class,
				arguments.toArray(String[]::new))) {
			OrderApplication.Seen seen = context.getBean(OrderApplication.Seen.class);
			assertThat(seen.thread).isEqualTo("main");
			assertThat(seen.entityManagerFactory).isFalse();
			assertThat(seen.openPort).isFalse();
			assertThat(context.getBean(EntityManagerFactory.class).isOpen()).isTrue();
			assertThat(OrderApplication.isOpen(port)).as("open afterwards").isTrue();
			assertThat(((WebServerApplicationContext) context).getWebServer()).extracting(Object::getClass)
				.extracting(Class::getSimpleName)
				.isEqualTo(server);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
