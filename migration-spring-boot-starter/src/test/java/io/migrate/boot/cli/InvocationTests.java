package io.migrate.boot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.migrate.Tool;
import io.migrate.boot.testkit.StubEngine;
import io.migrate.report.StartReport.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import io.migrate.error.UsageException;
import picocli.CommandLine.ParameterException;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InvocationTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final StubEngine engine = new StubEngine();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "upgrade | upgrade head false", "upgrade +1 --contract | upgrade +1 true",
			"upgrade --sql | upgradeSql head false",
			"upgrade current:head --sql --portable | upgradeSql current:head true", "downgrade -1 | downgrade -1",
			"downgrade b2:-1 --sql | downgradeSql b2:-1 false", "downgrade -1 --json -q | downgrade -1",
			"plan | plan head", "plan a1:b2 | plan a1:b2", "stamp b2 | stamp [b2] false",
			"stamp a1 b2 --purge | stamp [a1, b2] true", "stamp b2 --sql | stampSql [b2] false",
			"resume --retry | resume true", "resume --skip | resume false", "current | current",
			"history | history null false", "history -v -r a1: | history a1: true", "heads | heads",
			"show b2 | show b2", "check | check [PENDING, MODEL, DRIFT]", "check --only drift | check [DRIFT]",
			"check --only Pending,MODEL | check [PENDING, MODEL]", "verify | verify",
			"upgrade @head | upgrade @head false", "branches | branches",
			"heads --resolve-dependencies -v | effectiveHeads", "ensure-version | ensureVersion",
			"ensure-version --sql | ensureVersionSql false", "init | init InitRequest[format=null, fromDatabase=false]",
			"init --format sql --from-database | init InitRequest[format=SQL, fromDatabase=true]" })
	void asksTheEngineForWhatWasTyped(String typed, String call) {
		run(typed.split(" "));
		assertThat(this.engine.calls).containsExactly(call);
	}

	@Test
	void passesAllThatARevisionCanBe() {
		run("revision", "-m", "a b", "--autogenerate", "--contract", "--format", "sql", "--head", "a1", "--splice",
				"--branch-label", "l", "--depends-on", "x", "--depends-on", "y", "--rev-id", "z", "--location",
				"file:db");
		assertThat(this.engine.calls).singleElement()
			.asString()
			.contains("message=a b, autogenerate=true, contract=WRITE, head=a1, splice=true, "
					+ "branchLabels=[l], dependsOn=[x, y], revisionId=z, "
					+ "place=RevisionPlace[format=SQL, location=file:db]");
	}

	@Test
	void passesAllThatAMergeCanBe() {
		run("merge", "a1", "b2", "-m", "a b", "--branch-label", "l", "--rev-id", "z", "--splice", "--format", "java");
		assertThat(this.engine.calls).containsExactly("merge MergeRequest[revisions=[a1, b2], message=a b, "
				+ "splice=true, branchLabels=[l], revisionId=z, place=RevisionPlace[format=JAVA, location=null]]");
	}

	@Test
	void asksWithTheArgumentsThatWereTyped() {
		run("-x", "tenant=acme", "upgrade", "-x", "mode");
		assertThat(this.engine.calls).containsExactly("with [mode=, tenant=acme]", "upgrade head false");
	}

	@Test
	void coloursNothingInAFile() {
		assertThat(run("history", "-i", "--graph")).isEqualTo("""
				* b2 (current) message of b2
				* a1 message of a1
				""");
	}

	@Test
	void printsACompletionScriptWithoutAnApplication() {
		assertThat(Invocation.parse("completion").help()).contains("complete -F _complete_migrate", "--from-database");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--version", "-V" })
	void saysWhichVersionItIsWithoutAnApplication(String option) {
		assertThat(Invocation.parse(option).help())
			.isEqualToNormalizingNewlines("Alembic for Spring Boot " + Tool.version() + "\n");
	}

	@Test
	void purgesNoScript() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> run("stamp", "b2", "--purge", "--sql"))
			.withMessageContaining("--purge cannot be written as a script.");
	}

	@Test
	void passesAllThatARebaseAndASquashCanBe() {
		run("rebase", "b2", "--onto", "a2", "--offline");
		run("squash", "a1:b2", "-m", "all", "--rev-id", "s", "--format", "sql", "--location", "file:x");
		assertThat(this.engine.calls).containsExactly("rebase RebaseRequest[revision=b2, onto=a2, offline=true]",
				"squash SquashRequest[range=a1:b2, message=all, revisionId=s, place=RevisionPlace[format=SQL, "
						+ "location=file:x]]");
	}

	@Test
	void acceptsBeforeItVerifies() {
		run("verify", "--accept", "b2");
		assertThat(this.engine.calls).containsExactly("accept b2", "verify");
	}

	@Test
	void marksTheCurrentRevisionInTheHistoryWhenAsked() {
		assertThat(run("history", "-i")).contains("b2 <- a1 (current)").doesNotContain("a1 <- base (current)");
	}

	@Test
	void answersNoWithOne() {
		this.engine.state = State.BEHIND;
		assertThat(code("current", "--check-heads")).isOne();
		assertThat(code("current")).isZero();
		assertThat(code("check")).isOne();
		assertThat(code("verify")).isOne();
		this.engine.state = State.CURRENT;
		assertThat(code("current", "--check-heads")).isZero();
		assertThat(code("check")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			upgrad | 'upgrad' is no command of migrate. Did you mean 'upgrade'? 'migrate help' lists them all.
			dwngrade | Did you mean 'downgrade'? 'migrate help' lists them all.
			xyzzy        | 'xyzzy' is no command of migrate. 'migrate help' lists them all.
			upgrade --sq | '--sq' is neither an option nor a target. 'migrate help upgrade' explains it.
			heads --jsn  | has no option '--jsn'. Did you mean --json? 'migrate help heads' explains it.
			heads b2     | 'heads' takes no argument, and 'b2' is one. 'migrate help heads' explains it.
			show b2 a1   | 'show' takes one argument, and 'a1' is one more. 'migrate help show' explains it.
			show         | 'show' needs R: The revision. 'migrate help show' explains it.
			revision --head | that it follows; base for none. 'migrate help revision' explains it.
			check --only x | one of [PENDING, MODEL, DRIFT] but was 'x'. 'migrate help check' explains it.
			""")
	void saysInOneLineWhatIsWrong(String typed, String message) {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> Invocation.parse(typed.split(" ")))
			.satisfies((ex) -> assertThat(UsageMessage.of(ex)).endsWith(message).hasLineCount(1));
	}

	@Test
	void refusesToAnswerForAnInterruptedStatement() {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> Invocation.parse("resume"))
			.satisfies((ex) -> assertThat(UsageMessage.of(ex)).contains("--retry").contains("--skip"));
		assertThatExceptionOfType(ParameterException.class)
			.isThrownBy(() -> Invocation.parse("resume", "--retry", "--skip"));
	}

	@Test
	void showsTheUsageWhereNoCommandIsGiven() {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(Invocation::parse)
			.satisfies((ex) -> assertThat(UsageMessage.of(ex)).startsWith("A command is missing.\n")
				.contains("revision", "upgrade", "downgrade", "plan", "current", "history", "heads", "show", "check",
						"stamp", "resume", "verify"));
	}

	@Test
	void helpsWhereHelpIsAskedFor() {
		assertThat(Invocation.parse("help").help()).contains("downgrade");
		assertThat(Invocation.parse("help", "stamp").help()).contains("--purge");
		assertThat(Invocation.parse("stamp", "--help").help()).contains("--purge");
		assertThat(Invocation.parse("heads").help()).isNull();
	}

	@Test
	void writesAnAnswerToAFile() throws Exception {
		Path file = this.folder.resolve("answer.json");
		assertThat(code("heads", "--json", "--output", file.toString())).isZero();
		assertThat(Files.readString(file)).isEqualTo("{\"heads\":[{\"id\":\"b2\",\"parents\":[\"a1\"],\"labels\":[],"
				+ "\"dependsOn\":[],\"phase\":\"EXPAND\",\"message\":\"message of b2\",\"created\":null,"
				+ "\"replaces\":[],\"file\":null}]}\n");
	}

	@Test
	void saysNothingForPeopleWhenQuietButPrintsAScript() throws Exception {
		assertThat(run("heads", "-q")).isNull();
		assertThat(run("upgrade", "--sql", "-q")).isEqualTo("BEGIN;\nSELECT 'ü';\nCOMMIT;\n");
	}

	private @Nullable String run(String... arguments) {
		try {
			Path file = this.folder.resolve("answer" + this.engine.calls.size());
			String[] all = Arrays.copyOf(arguments, arguments.length + 2);
			all[arguments.length] = "--output";
			all[arguments.length + 1] = file.toString();
			code(all);
			return Files.exists(file) ? Files.readString(file) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int code(String... arguments) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean("migrationEngine", StubEngine.class, () -> this.engine);
			context.refresh();
			return Invocation.parse(arguments).run(context);
		}
	}

}
