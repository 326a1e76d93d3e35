package io.migrate.boot.autogenerate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.migrate.boot.TestRun;
import io.migrate.boot.app.broken.BrokenApplication;
import io.migrate.boot.testkit.ForkedApplication;
import io.migrate.boot.testkit.ForkedApplication.Ending;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.boot.testkit.SqlRevisions;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code -Dmigrate.autogenerate} from the command line to the file.
 */
class AutogenerateTests {

	private static final String HOSTILE = "phone's \"numbers\" */ \\u0022;\n-- migrate:down\nDROP TABLE customer;";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final TestDatabase database = TestServer.database();

	private final ForkedApplication application = ForkedApplication.of(BrokenApplication.class);

	@Test
	void bringsUpWritesAndEndsUntilNothingIsLeftToWrite() throws IOException {
		new SqlRevisions(this.folder).addCustomers();
		Ending first = run(this.application.option("-Dmigrate.autogenerate=" + HOSTILE));
		assertThat(first.code()).as(first.err()).isZero();
		assertThat(first.out()).contains("The database was behind; ran first: a1, b2\nWrote ",
				"\n  + column customer.phone varchar(20)\nDeferred until the release before is gone; --contract, or"
						+ " -Dmigrate.contract, writes it:\n  - column customer.fax\n");
		assertThat(files()).hasSize(3);
		assertThat(newest())
			.contains("-- message: phone's \"numbers\" */ \\u0022; -- migrate:down DROP TABLE customer;\n")
			.endsWith("-- migrate:down\nALTER TABLE customer DROP COLUMN phone;\n");
		Ending second = run(this.application.environment("MAVEN_CMD_LINE_ARGS",
				" -q -Dmigrate.autogenerate -Dmigrate.contract spring-boot:run"));
		assertThat(second.code()).as(second.err()).isZero();
		assertThat(second.out()).contains(
				"Taken over from the environment variable MAVEN_CMD_LINE_ARGS"
						+ " (migrate.maven-arguments=false turns this off): migrate.autogenerate, migrate.contract",
				"The database was behind; ran first: ", "\n  - column customer.fax\n");
		assertThat(newest()).contains("-- phase: CONTRACT\n-- migrate:up\nALTER TABLE customer DROP COLUMN fax;\n");
		Ending third = run(this.application.environment("MIGRATE_AUTOGENERATE", "true"));
		assertThat(third.code()).as(third.err()).isZero();
		assertThat(third.out()).contains("The database was behind; ran first: ")
			.endsWith("Nothing to write: the database has all that the entities ask for.\n");
		assertThat(files()).hasSize(4);
	}

	@Test
	void isRefusedInProductionOnADatabaseThatIsBehind() throws IOException {
		new SqlRevisions(this.folder).addCustomers();
		Ending ending = run(
				this.application.option("-Dmigrate.autogenerate").option("-Dspring.profiles.active=production"));
		assertThat(ending.code()).isEqualTo(3);
		assertThat(ending.err()).contains("The entities cannot be compared with this database.\n"
				+ "It is behind: a1, b2 have not been applied.\nRun `upgrade head`, then ask again.\n");
		assertThat(files()).hasSize(2);
		assertThat(this.database.query("SELECT to_regclass('migrate_version')")).containsExactly("");
	}

	@Test
	void isRefusedWhereTheApplicationIsPackaged() throws IOException {
		Ending ending = run(
				this.application.packagedAs(this.folder.resolve("application.jar")).option("-Dmigrate.autogenerate=x"));
		assertThat(ending.code()).as(ending.out()).isEqualTo(3);
		assertThat(ending.err()).contains("A packaged application has no revision files to write or to edit.\n"
				+ "The main class was loaded from " + this.folder.resolve("application.jar"));
		assertThat(files()).isEmpty();
	}

	@Test
	void isNeverDoneByATest() {
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class,
				"--migrate.autogenerate=x", "--spring.main.web-application-type=none",
				"--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure."
						+ "DataSourceAutoConfiguration,org.springframework.boot.hibernate.autoconfigure."
						+ "HibernateJpaAutoConfiguration,org.springframework.boot.data.jpa.autoconfigure."
						+ "DataJpaRepositoriesAutoConfiguration")) {
			assertThat(context.isActive()).isTrue();
		}
	}

	@Test
	void knowsATestOnAnotherThreadToo() throws Exception {
		Assumptions.assumeTrue(System.getProperty("surefire.test.class.path") != null, "run by Maven");
		assertThat(CompletableFuture.supplyAsync(TestRun::active).get(1, TimeUnit.MINUTES)).isTrue();
	}

	private Ending run(ForkedApplication application) {
		List<String> arguments = new ArrayList<>(
				List.of("--migrate.locations=file:" + this.folder, "--migrate.format=sql"));
		arguments.addAll(MigratedContexts.arguments(this.database));
		return application.run(arguments.toArray(String[]::new));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".sql")).toList();
		}
	}

	private String newest() throws IOException {
		Path newest = this.folder;
		for (Path file : files()) {
			if (newest.equals(this.folder)
					|| Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(newest)) > 0) {
				newest = file;
			}
		}
		return Files.readString(newest);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
