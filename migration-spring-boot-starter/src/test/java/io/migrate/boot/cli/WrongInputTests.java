package io.migrate.boot.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.migrate.MigrationEngine;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the command line says to wrong input, on an unreachable database, and to a user
 * without rights. Compared with {@code wrong-input.txt}, which
 * {@code -Dwrong-input.rewrite=true} writes anew: a change of a message is read there.
 */
class WrongInputTests {

	private static final Path APPROVED = Path.of("src/test/resources/wrong-input.txt");

	@TempDir
	Path folder;

	private final TestDatabase database = TestServer.database();

	private final List<String> text = new ArrayList<>();

	/** Whether there are revisions. */
	private boolean begun = true;

	@Test
	void isAnsweredAsApproved() throws IOException {
		CommandLine line = new CommandLine(new MigrateCommand());
		this.text.add("# Wrong in itself. Revisions: aa, then b1, and b2 with the label two, then b3.");
		this.text.add("# The database is at b1.");
		files().on(this.database).engine().upgrade("b1", false);
		WrongInput.lines(line).forEach((typed) -> answer(this.database, typed));
		TestDatabase down = new TestDatabase("jdbc:postgresql://localhost:1/shop", "shop", "secret");
		TestDatabase powerless = powerless(this.database);
		TestDatabase empty = powerless(TestServer.database());
		List<String> right = WrongInput.right(line);
		chapter("The database is down.", down, right);
		chapter("The user has no rights.", powerless, right);
		chapter("The database is empty, and the user may create nothing in it.", empty, right);
		this.begun = false;
		List<String> first = List.of("init", "init --from-database");
		chapter("There are no revisions yet, and the database is down.", down, first);
		chapter("There are no revisions yet, and the user has no rights.", powerless, first);
		chapter("There are no revisions yet, and the database is empty.", empty, first);
		String all = String.join("\n", this.text) + "\n";
		if (Boolean.getBoolean("wrong-input.rewrite")) {
			Files.writeString(APPROVED, all);
		}
		assertThat(all).isEqualTo(Files.readString(APPROVED));
	}

	private void chapter(String title, TestDatabase on, List<String> lines) {
		this.text.add("\n# " + title);
		lines.forEach((typed) -> answer(on, typed));
	}

	private void answer(TestDatabase on, String typed) {
		MigrationEngine engine = files().on(on).engine();
		PrintStream err = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code;
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
			context.registerBean("migrationEngine", MigrationEngine.class, () -> engine);
			context.refresh();
			code = run(context, typed);
		}
		finally {
			System.setErr(err);
		}
		this.text.add("\nmigrate " + typed);
		this.text.add("  " + code);
		plain(said.toString(StandardCharsets.UTF_8), on).lines().limit(4).forEach((line) -> this.text.add("  " + line));
	}

	private int run(GenericApplicationContext context, String typed) {
		List<String> arguments = new ArrayList<>(List.of("--output=" + this.folder.resolve("answer")));
		arguments.addAll(typed.isEmpty() ? List.of() : Arrays.asList(typed.split(" ")));
		try {
			Invocation invocation = Invocation.parse(arguments.toArray(String[]::new));
			return (invocation.help() != null) ? 0 : invocation.run(context);
		}
		catch (ParameterException ex) {
			System.err.println(UsageMessage.of(ex));
			return FailureReport.WRONG_USAGE;
		}
		catch (RuntimeException ex) {
			return new FailureReport(context).print(ex);
		}
	}

	/** Without what is different each time. */
	private String plain(String message, TestDatabase on) {
		String name = on.url().replaceFirst(".*/([^/?]+).*", "$1");
		return message.replace(this.folder.toString(), "FOLDER")
			.replace(name.equals("shop") ? "DATABASE" : name, "DATABASE")
			.replaceAll("powerless_\\w+", "USER")
			.replaceAll("localhost:(?!1\\b)\\d+", "localhost:PORT");
	}

	private EngineOnFiles files() {
		Path fresh = this.folder.resolve("revisions");
		delete(fresh);
		EngineOnFiles files = EngineOnFiles.in(fresh);
		return !this.begun ? files
				: files.with("aa", "")
					.with("b1", "aa")
					.file(fresh, "b2", "-- parents: aa\n-- labels: two")
					.with("b3", "b2");
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
			files.forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** May connect, and nothing else. */
	private static TestDatabase powerless(TestDatabase database) {
		String role = "powerless_" + Long.toHexString(System.nanoTime());
		database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "REVOKE ALL ON SCHEMA public FROM PUBLIC",
				"GRANT USAGE ON SCHEMA public TO " + role);
		return new TestDatabase(database.url(), role, "x");
	}

}
