package io.migrate.boot.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.boot.app.broken.BrokenApplication;
import io.migrate.boot.app.broken.Customer;
import io.migrate.boot.autoconfigure.EntityModel;
import io.migrate.boot.autoconfigure.MigrationCustomizer;
import io.migrate.boot.testkit.ForkedApplication;
import io.migrate.boot.testkit.ForkedApplication.Ending;
import io.migrate.boot.testkit.MigratedContexts;
import io.migrate.boot.testkit.SqlRevisions;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every command answers on a real database, in words and as JSON, byte for byte.
 */
class TranscriptTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final TestDatabase database = TestServer.database();

	@Test
	void everyCommandInWordsAndAsJson() {
		new SqlRevisions(this.folder).addCustomers();
		check("transcript/commands.txt");
	}

	@Test
	void whatIsSaidOfARevisionThatWasInterruptedUntilItIsResumed() {
		new SqlRevisions(this.folder).addInterrupted("a1");
		check("transcript/interrupted.txt");
	}

	private void check(String file) {
		MigratedContexts.on(this.database)
			.withUserConfiguration(Application.class)
			.withBean(MigrationCustomizer.class, BrokenApplication::standingClock)
			.withPropertyValues(properties())
			.withPropertyValues("migrate.startup=none")
			.run((context) -> new Transcript(file, this.folder)
				.check((words) -> run(context.getSourceApplicationContext(), words)));
	}

	@Test
	void everyCommandOfAnApplicationInWhichNothingWorksAndEverythingPrints() throws IOException {
		new SqlRevisions(this.folder).addCustomers();
		new Transcript("transcript/processes.txt", this.folder).check((words) -> {
			Ending ending = fork(words);
			return new Ending(ending.code(), ending.out(), "");
		});
	}

	@Test
	void aScriptOfAnApplicationInWhichEverythingPrintsIsTheScriptAndNoMore() {
		new SqlRevisions(this.folder).addCustomers();
		Ending ending = fork("migrate", "upgrade", "current:head", "--sql");
		assertThat(ending.code()).isZero();
		assertThat(ending.err()).contains("noise of a bean", "noisy pattern noise of a logger",
				"noise of another logger");
		MigratedContexts.on(this.database)
			.withPropertyValues(properties())
			.withPropertyValues("migrate.startup=none")
			.run((context) -> assertThat(ending.out())
				.isEqualTo(context.getBean(MigrationEngine.class).upgradeSql("current:head", false)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "brokenStrategy", "brokenCustomizer", "brokenModel" })
	void theOneBrokenBeanThatShapesTheModelIsNamedByTheCommandsThatNeedIt(String bean) {
		new SqlRevisions(this.folder).addCustomers();
		MigratedContexts.on(this.database)
			.withUserConfiguration(Application.class, BrokenModel.class)
			.withPropertyValues(properties())
			.withPropertyValues("broken=" + bean)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				for (String command : List.of("current", "history", "heads", "show a1", "plan", "upgrade", "verify",
						"check --only pending,drift", "stamp b2", "downgrade -1", "upgrade")) {
					Ending ending = run(context.getSourceApplicationContext(), ("migrate " + command).split(" "));
					assertThat(ending.code()).as(command + ending.err()).isZero();
				}
				for (String command : List.of("check --only model", "revision --autogenerate")) {
					Ending ending = run(context.getSourceApplicationContext(), ("migrate " + command).split(" "));
					assertThat(ending.code()).as(command + ending.out()).isEqualTo(3);
					assertThat(ending.out()).isEmpty();
					assertThat(ending.err())
						.startsWith("The command needs the bean '" + bean
								+ "', which cannot be created.\njava.lang.IllegalStateException: broken on purpose\n")
						.hasLineCount(3);
				}
			});
	}

	@Test
	void aBrokenConverterIsNamedToo() {
		new SqlRevisions(this.folder).addCustomers();
		Customer.Shouting.broken = true;
		try {
			namesTheConverter();
		}
		finally {
			Customer.Shouting.broken = false;
		}
	}

	private void namesTheConverter() {
		MigratedContexts.on(this.database)
			.withUserConfiguration(Application.class)
			.withPropertyValues(properties())
			.run((context) -> {
				Ending ending = run(context.getSourceApplicationContext(), "migrate", "check");
				assertThat(ending.code()).isEqualTo(3);
				assertThat(ending.out()).isEmpty();
				assertThat(ending.err()).startsWith("The entity '" + Customer.class.getName() + "' cannot be read.\n")
					.contains(Customer.Shouting.class.getName(), "broken on purpose")
					.hasLineCount(3);
			});
	}

	/** {@code completion} needs no application, so a process alone answers it. */
	@Test
	void noCommandIsLeftOut() throws IOException {
		Set<String> commands = new CommandLine(new MigrateCommand()).getSubcommands().keySet();
		assertThat(new Transcript("transcript/processes.txt", this.folder).commands()).containsAll(commands);
		assertThat(new Transcript("transcript/commands.txt", this.folder).commands())
			.containsAll(commands.stream().filter((command) -> !command.equals("completion")).toList());
	}

	private Ending fork(String... words) {
		List<String> all = new ArrayList<>(List.of(words));
		boolean elsewhere = Stream.of(words).anyMatch((word) -> word.startsWith("--migrate.locations="));
		Stream.of(properties())
			.filter((property) -> !elsewhere || !property.startsWith("migrate.locations="))
			.map((property) -> "--" + property)
			.forEach(all::add);
		all.addAll(MigratedContexts.arguments(this.database));
		return ForkedApplication.of(BrokenApplication.class)
			.environment("VISUAL", "true")
			.option("-Dlogging.config=classpath:noisy-logback.xml")
			.run(all.toArray(String[]::new));
	}

	private String[] properties() {
		return new String[] { "migrate.locations=file:" + this.folder, "migrate.format=sql",
				"spring.application.name=shop" };
	}

	/** As the command line does it, without ending this process. */
	private Ending run(ConfigurableApplicationContext context, String... words) {
		PrintStream err = System.err;
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		try {
			Path answer = Files.createTempFile("answer", ".txt");
			int code = code(context, List.of(words).subList(1, words.length), answer);
			String text = Files.readString(answer);
			Files.delete(answer);
			return new Ending(code, text, bytes.toString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			System.setErr(err);
		}
	}

	private static int code(ConfigurableApplicationContext context, List<String> command, Path answer) {
		List<String> all = new ArrayList<>(command);
		all.addAll(List.of("--output", answer.toString()));
		try {
			return Invocation.parse(all.toArray(String[]::new)).run(context);
		}
		catch (ParameterException ex) {
			System.err.println(UsageMessage.of(ex));
			return FailureReport.WRONG_USAGE;
		}
		catch (RuntimeException ex) {
			return new FailureReport(context).print(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Customer.class)
	static class Application {

	}

	/** One of the beans that shape the model cannot be created. */
	@Configuration(proxyBeanMethods = false)
	static class BrokenModel {

		@Bean
		@Lazy
		@ConditionalOnProperty(name = "broken", havingValue = "brokenStrategy")
		PhysicalNamingStrategy brokenStrategy() {
			throw broken();
		}

		@Bean
		@Lazy
		@ConditionalOnProperty(name = "broken", havingValue = "brokenCustomizer")
		HibernatePropertiesCustomizer brokenCustomizer() {
			throw broken();
		}

		@Bean
		@Lazy
		@ConditionalOnProperty(name = "broken", havingValue = "brokenModel")
		EntityModel brokenModel() {
			throw broken();
		}

		private static IllegalStateException broken() {
			return new IllegalStateException("broken on purpose");
		}

	}

}
