package io.migrate.boot.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A start that fails says what, why and what to do, without a stack trace.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationFailureAnalyzerTests {

	@Test
	void saysWhatAndWhyThenWhatToDo() {
		MigrationException failure = new MigrationException("What.", "Why.", "Do this.");
		FailureAnalysis analysis = Objects.requireNonNull(new MigrationFailureAnalyzer()
			.analyze(new BeanCreationException("migrationInitializer", "outer", failure)));
		assertThat(analysis.getDescription()).isEqualTo("What. Why.");
		assertThat(analysis.getAction()).isEqualTo("Do this.");
		assertThat(analysis.getCause()).isSameAs(failure);
		assertThat(new MigrationFailureAnalyzer().analyze(new UsageException("a", "b", "c"))).isNotNull();
		assertThat(new MigrationFailureAnalyzer().analyze(new IllegalStateException())).isNull();
	}

	@Test
	void saysHowCommandsAreRunWhereOneIsToBeRun() {
		MigrationException failure = new MigrationException("What.", "Why.", "Run `merge a1 b1`.");
		FailureAnalysis analysis = Objects.requireNonNull(new MigrationFailureAnalyzer().analyze(failure));
		assertThat(analysis.getAction()).startsWith("Run `merge a1 b1`.\n\n")
			.contains("java -jar APPLICATION.jar migrate COMMAND")
			.endsWith("mvn spring-boot:run -Dspring-boot.run.arguments=\"migrate COMMAND\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			migrate.startup=check        | The database is behind this application.    | migrate upgrade head
			migrate.user=nobody_here     | nobody_here                                 | migrate.user
			spring.jpa.defer-datasource-initialization=true | contradicts migrations. | Remove it;
			migrate.url=jdbc:postgresql://localhost:1/x | Cannot connect to PostgreSQL at localhost:1 | Start the server
			migrate.url=jdbc:h2:mem:x    | Cannot connect to the database.             | Set migrate.url
			""")
	void isPrintedByBoot(String setting, String description, String action, CapturedOutput output) {
		List<String> arguments = new ArrayList<>(MigratedContexts.arguments(TestServer.database()));
		arguments.addAll(
				List.of("--migrate.package=io.migrate.boot.app.revisions", "--spring.main.web-application-type=none",
						"--spring.autoconfigure.exclude=org.springframework.boot.hibernate.autoconfigure."
								+ "HibernateJpaAutoConfiguration,org.springframework.boot.data.jpa.autoconfigure."
								+ "DataJpaRepositoriesAutoConfiguration",
						"--" + setting));
		assertThatException()
			.isThrownBy(() -> SpringApplication.run(Application.class, arguments.toArray(String[]::new)));
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", description, "Action:", action);
		assertThat(output.getAll().lines().filter((line) -> line.startsWith("\tat "))).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
