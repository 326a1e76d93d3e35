package io.migrate.boot.cli;

import io.migrate.boot.app.broken.BrokenApplication;
import io.migrate.boot.app.noisy.NoisyApplication;
import io.migrate.boot.testkit.ForkedApplication;
import io.migrate.boot.testkit.ForkedApplication.Ending;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandModeTests {

	private final ForkedApplication broken = ForkedApplication.of(BrokenApplication.class);

	private final ForkedApplication noisy = ForkedApplication.of(NoisyApplication.class)
		.option("-Dlogging.config=classpath:noisy-logback.xml");

	@Test
	void printsAScriptAndNothingElse() {
		Ending ending = this.noisy.run("migrate", "upgrade", "head", "--sql");
		assertThat(ending.out()).isEqualTo("BEGIN;\nSELECT 'ü';\nCOMMIT;\n");
		assertThat(ending.err()).contains("noise of a bean", "noisy pattern noise of a logger",
				"noise of another logger");
		assertThat(ending.code()).isZero();
	}

	@Test
	void printsOneJsonObjectAndNothingElse() {
		Ending ending = this.noisy.run("migrate", "show", "b2", "--json");
		assertThat(ending.out()).isEqualTo("{\"id\":\"b2\",\"parents\":[\"a1\"],\"labels\":[],\"dependsOn\":[],"
				+ "\"phase\":\"EXPAND\",\"message\":\"phone \\\"numbers\\\" / über\",\"created\":null,\"file\":null,"
				+ "\"upgrade\":[{\"kind\":\"addColumn\",\"object\":\"public.users.phone\","
				+ "\"summary\":\"+ column users.phone varchar(20)\",\"destructive\":false,\"deferred\":false}],"
				+ "\"downgrade\":[],\"sql\":[\"ALTER TABLE users ADD COLUMN phone varchar(20)\"],\"reviews\":[]}\n");
		assertThat(ending.code()).isZero();
	}

	@Test
	void doesNotLogHowTheApplicationComesUpUnlessItIsTold() {
		assertThat(this.noisy.run("migrate", "show", "b2").err()).contains("noise of a logger", "progress of a run")
			.doesNotContain("murmur of a logger");
		assertThat(this.noisy.run("migrate", "show", "b2", "--logging.level.root=info").err())
			.contains("murmur of a logger");
	}

	@Test
	void logsErrorsAloneWhereItIsToBeQuiet() {
		assertThat(this.noisy.run("migrate", "show", "b2", "-q").err()).contains("noise of a logger")
			.doesNotContain("murmur of a logger", "progress of a run");
	}

	@Test
	void endsTheProcessWithTheAnswersCode() {
		Ending ending = this.noisy.run("migrate", "verify");
		assertThat(ending.out()).isEqualTo("error [digest] b2: It was changed. Undo.\n");
		assertThat(ending.code()).isOne();
	}

	@Test
	void leavesStandardOutputEmptyOnWrongUsage() {
		Ending command = this.noisy.run("migrate", "upgrad");
		assertThat(command.code()).isEqualTo(2);
		assertThat(command.out()).isEmpty();
		assertThat(command.err())
			.isEqualTo("'upgrad' is no command of migrate. Did you mean 'upgrade'? 'migrate help' lists them all.\n");
		Ending revision = this.noisy.run("migrate", "show", "zz", "--json");
		assertThat(revision.code()).isEqualTo(2);
		assertThat(revision.out()).isEmpty();
		assertThat(revision.err()).contains("There is no revision 'zz'.");
	}

	@Test
	void helpsWithoutStartingAnything() {
		Ending ending = this.broken.run("migrate", "help");
		assertThat(ending.code()).isZero();
		assertThat(ending.out()).startsWith("Usage: migrate");
		assertThat(ending.err()).isEmpty();
	}

	@Test
	void failsWithThreeWhereBootItselfFails() {
		Ending ending = this.noisy.run("migrate", "heads", "--spring.config.location=file:/does/not/exist/");
		assertThat(ending.code()).isEqualTo(3);
		assertThat(ending.out()).isEmpty();
		assertThat(ending.err()).contains("/does/not/exist/");
	}

	@Test
	void leavesOptionsWithADotToSpring() {
		Ending ending = this.noisy.run("--spring.profiles.active=x", "migrate", "heads", "--migrate.format=sql");
		assertThat(ending.out()).isEqualTo("b2 message of b2\n");
		assertThat(ending.code()).isZero();
	}

	@Test
	void readsTheWordAsTheApplicationsOwnWhenSwitchedOff() {
		Ending ending = this.broken.environment("MIGRATE_COMMAND_LINE_ENABLED", "false").run("migrate", "heads");
		assertThat(ending.code()).isOne();
		assertThat(ending.out()).contains("broken on purpose");
	}

}
