package io.migrate.boot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.migrate.MigrationEngine;
import io.migrate.boot.testkit.StubEngine;
import io.migrate.report.BranchesReport;
import io.migrate.report.CheckReport;
import io.migrate.report.CurrentReport;
import io.migrate.report.FilesReport;
import io.migrate.report.HeadsReport;
import io.migrate.report.HistoryReport;
import io.migrate.report.InitReport;
import io.migrate.report.PlanReport;
import io.migrate.report.RevisionReport;
import io.migrate.report.RunReport;
import io.migrate.report.ShowReport;
import io.migrate.report.TablesReport;
import io.migrate.report.VerifyReport;
import io.migrate.testkit.EngineOnFiles;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code --json} answers is what {@code docs/json} says.
 * {@code -Djson-schema.rewrite=true} writes that anew.
 */
class AnswerSchemaTests {

	private static final Path DOCUMENTS = Path.of("../docs/json");

	/** What is left out answers with what it wrote: {@code revision.json}. */
	private static final Map<String, String> COMMANDS = Map.ofEntries(Map.entry("current", "current"),
			Map.entry("history", "history"), Map.entry("heads", "heads"), Map.entry("branches", "branches"),
			Map.entry("show", "show"), Map.entry("edit", "files"), Map.entry("init", "init"),
			Map.entry("ensure-version", "tables"), Map.entry("plan", "plan"), Map.entry("upgrade", "run"),
			Map.entry("downgrade", "run"), Map.entry("stamp", "run"), Map.entry("resume", "run"),
			Map.entry("check", "check"), Map.entry("verify", "verify"));

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("answers")
	void theDocumentsSayWhatTheRecordsAre(String name, Class<?> record) throws IOException {
		String text = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(AnswerSchema.of(record, title(name)))
			.replace("\r\n", "\n") + "\n";
		Path document = DOCUMENTS.resolve(name + ".json");
		if (Boolean.getBoolean("json-schema.rewrite")) {
			Files.createDirectories(DOCUMENTS);
			Files.writeString(document, text);
		}
		assertThat(text).isEqualTo(Files.readString(document));
	}

	@Test
	void everyAnswerOfTheEngineIsAsItsDocumentSays() throws IOException {
		TestDatabase database = TestServer.database();
		EngineOnFiles files = EngineOnFiles.in(this.folder.resolve("revisions"))
			.with("aa", "")
			.with("b1", "aa")
			.file(this.folder.resolve("revisions"), "b2", "-- parents: aa\n-- labels: two\n-- phase: CONTRACT")
			.with("b3", "b2")
			.on(database);
		for (String typed : List.of("revision -m x --head b1 --rev-id c1", "merge c1 b3 --rev-id dd", "plan head",
				"upgrade b1 -x a=b", "upgrade heads --contract", "downgrade c1", "stamp heads", "current", "history -v",
				"heads", "branches", "show b2", "check", "verify", "ensure-version", "history --graph",
				"history --mermaid -i", "check --only drift", "check --only pending,model", "edit b2", "rebase",
				"upgrade heads --sql", "downgrade heads:base --sql", "stamp heads --sql", "ensure-version --sql",
				"revision -m y --head b1 --splice --rev-id e1", "rebase e1 --offline")) {
			assertIsAsDocumented(files.engine(), typed);
		}
		assertIsAsDocumented(EngineOnFiles.in(this.folder.resolve("other")).on(database).engine(),
				"init --from-database");
		assertIsAsDocumented(EngineOnFiles.in(this.folder.resolve("third")).with("aa", "").with("b1", "aa").engine(),
				"squash aa:b1 --rev-id sq");
	}

	@Test
	void everyCommandHasADocument() throws IOException {
		for (String typed : WrongInput.right(new CommandLine(new MigrateCommand()))) {
			if (!typed.equals("completion")) {
				assertIsAsDocumented(new StubEngine(), typed.replaceFirst("show .*", "show b2"));
			}
		}
	}

	@Test
	void aWrongAnswerIsFound() {
		assertThat(errors("heads", "{\"heads\":[{\"id\":1}]}")).isNotEmpty();
		assertThat(errors("current", "{}")).isNotEmpty();
	}

	private void assertIsAsDocumented(MigrationEngine engine, String typed) throws IOException {
		Path file = this.folder.resolve("answer.json");
		List<String> arguments = new ArrayList<>(Arrays.asList(typed.split(" ")));
		arguments.addAll(List.of("--json", "--output=" + file));
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean("migrationEngine", MigrationEngine.class, () -> engine);
			context.refresh();
			Invocation.parse(arguments.toArray(String[]::new)).run(context);
		}
		String answer = Files.readString(file);
		String document = arguments.contains("--sql") ? "script" : COMMANDS.getOrDefault(arguments.get(0), "revision");
		assertThat(errors(document, answer)).as(typed + "\n" + answer).isEmpty();
	}

	private static List<Error> errors(String document, String answer) {
		try {
			Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(Files.readString(DOCUMENTS.resolve(document + ".json")), InputFormat.JSON);
			return schema.validate(answer, InputFormat.JSON);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Stream<Object[]> answers() {
		Map<String, Class<?>> records = new LinkedHashMap<>();
		records.put("branches", BranchesReport.class);
		records.put("check", CheckReport.class);
		records.put("current", CurrentReport.class);
		records.put("files", FilesReport.class);
		records.put("heads", HeadsReport.class);
		records.put("history", HistoryReport.class);
		records.put("init", InitReport.class);
		records.put("plan", PlanReport.class);
		records.put("revision", RevisionReport.class);
		records.put("run", RunReport.class);
		records.put("script", Answer.Script.class);
		records.put("show", ShowReport.class);
		records.put("tables", TablesReport.class);
		records.put("verify", VerifyReport.class);
		return records.entrySet().stream().map((entry) -> new Object[] { entry.getKey(), entry.getValue() });
	}

	private static String title(String name) {
		List<String> commands = COMMANDS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(name))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
		return switch (name) {
			case "revision" -> "What migrate revision, merge, rebase, squash --json answers";
			case "script" -> "What commands with --sql --json answer";
			default -> "What migrate " + String.join(", ", commands) + " --json answers";
		};
	}

}
