package io.migrate.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DropTable;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Operation;
import io.migrate.operation.Operations;
import io.migrate.operation.Pairing;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import io.migrate.script.ClassPathScripts;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import io.migrate.script.RevisionScript;
import io.migrate.testkit.SourceCompiler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written compiles without warnings and collects the same operations again.
 */
class JavaRevisionWriterTests {

	private static final Instant CREATED = Instant.parse("2026-11-23T10:15:00Z");

	@TempDir
	Path directory;

	@Test
	void writesTheSampleOfTheManual() throws IOException {
		Operations op = new Operations();
		op.createTable("user_preference", (t) -> {
			t.column("id", ColumnType.builtIn("bigint")).identity();
			t.column("user_id", ColumnType.builtIn("bigint")).notNull();
			t.primaryKey("id");
			t.foreignKey("fk_user_preference_user", "user_id").references("users", "id");
		});
		op.createIndex("ix_user_preference_user_id").on("user_preference", "user_id");
		Table table = ((CreateTable) op.collected().get(0)).table();
		DropTable drop = new DropTable(table.name(),
				table.withIndexes(List.of(((CreateIndex) op.collected().get(1)).index())));
		RevisionCard card = card("7f3a9c21b4de", "add user preferences", null);
		SourceFile file = JavaRevisionWriter.write(new RevisionSource(card, op.collected(), List.of(drop),
				List.of("deferred: - column users.name \\u000a */")), "com.acme.migrations");
		assertThat(file.name()).isEqualTo("M20261123_1015_AddUserPreferences.java");
		assertThat(file.text()).isEqualTo(resource("UserPreferences.java.txt"));
	}

	private static String resource(String name) throws IOException {
		try (InputStream input = JavaRevisionWriterTests.class.getResourceAsStream("/source/" + name)) {
			assertThat(input).as(name).isNotNull();
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatItWritesCollectsTheSame(long seed) throws IOException {
		RandomOperations random = new RandomOperations(seed);
		List<Operation> upgrade = random.all();
		List<Operation> downgrade = random.all();
		RevisionCard reversible = new RevisionCard("r" + seed, List.of("p", "q"), List.of("l"), List.of("d"),
				Phase.CONTRACT, random.schema().text(), CREATED, null, List.of("x"), Requirement.JDBC, null);
		RevisionCard irreversible = card("i" + seed, random.schema().text(), "why? \"\\u0022\n");
		List<String> notes = random.schema().some(5, random.schema()::text);
		List<RevisionScript> found = written(new RevisionSource(irreversible, upgrade, List.of(), notes),
				new RevisionSource(reversible, upgrade, downgrade, notes));
		assertThat(found).hasSize(2);
		assertSame(seed, found.get(0).upgrade(), upgrade);
		assertThat(found.get(0).card().irreversible()).isEqualTo(irreversible.irreversible());
		assertSame(seed, found.get(1).upgrade(), Pairing.resolve(upgrade, downgrade));
		assertSame(seed, found.get(1).downgrade(), Pairing.resolve(downgrade, upgrade));
		assertThat(found.get(1).card()).usingRecursiveComparison().ignoringFields("file").isEqualTo(reversible);
	}

	private static void assertSame(long seed, List<Operation> found, List<Operation> expected) {
		for (int i = 0; i < expected.size(); i++) {
			// escaped, since a report loses what a terminal does not show
			assertThat(JavaText.literal(found.get(i).toString())).as("seed %s, operation %s", seed, i)
				.isEqualTo(JavaText.literal(expected.get(i).toString()));
		}
		assertThat(found).isEqualTo(expected);
	}

	static LongStream seeds() {
		Long chosen = Long.getLong("migrate.test.seed");
		return (chosen != null) ? LongStream.of(chosen) : LongStream.range(0, 25);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 1000, 2500 })
	void cutsWhatIsTooLongForAMethod(int tables) throws IOException {
		List<Operation> upgrade = Stream.iterate(0, (i) -> i + 1).limit(tables).map((i) -> table("t" + i, 15)).toList();
		RevisionSource source = new RevisionSource(card("a", "first", null), upgrade, List.of(), List.of());
		assertThat(written(source).get(0).upgrade()).isEqualTo(upgrade);
		String text = JavaRevisionWriter.write(source, "acme").text();
		assertThat(text.contains("Part1")).isEqualTo(tables > 1);
		assertThat(JavaRevisionWriter.write(source, "acme").text()).isEqualTo(text);
	}

	@Test
	void cutsATableOfAsManyColumnsAsPostgresAllows() throws IOException {
		Table wide = ((CreateTable) table("wide", 1600)).table();
		List<Operation> upgrade = List.of(new CreateTable(wide));
		List<Operation> downgrade = List.of(new DropTable(wide.name(), wide));
		assertThat(written(new RevisionSource(card("a", "", "why"), upgrade, List.of(), List.of()),
				new RevisionSource(card("b", "", "why"), downgrade, List.of(), List.of())))
			.extracting(RevisionScript::upgrade)
			.containsExactly(upgrade, downgrade);
	}

	@Test
	void writesTextsThatAreTooLongForAConstant() throws IOException {
		String sql = "select 'ü\u20ac\t\"' -- \n".repeat(10_000);
		List<Operation> upgrade = List.of(new ExecuteSql(sql, "x".repeat(70_000)));
		assertThat(written(new RevisionSource(card("a", "m".repeat(1000), "why"), upgrade, List.of(), List.of())).get(0)
			.upgrade()).isEqualTo(upgrade);
	}

	@Test
	void keepsLinesShort() {
		for (long seed = 0; seed < 20; seed++) {
			RandomOperations random = new RandomOperations(seed);
			String text = JavaRevisionWriter
				.write(new RevisionSource(card("a", "m", null), random.all(), List.of(), List.of()), "acme")
				.text();
			assertThat(text.lines()
				.filter((line) -> !line.contains("userType") && !line.contains("long words")
						&& line.replace("\t", "    ").length() > 160))
				.as("seed %s", seed)
				.isEmpty();
		}
	}

	private static Operation table(String name, int columns) {
		List<Column> all = Stream.iterate(0, (i) -> i + 1)
			.limit(columns)
			.map((i) -> Column.of(name + "_column_" + i, ColumnType.builtIn("varchar", "255"))
				.withNullable(i != 0)
				.withDefault((i % 2 == 0) ? null : "'" + i + "'::character varying"))
			.toList();
		return new CreateTable(Table.of(QualifiedName.of(name), all,
				List.of(PrimaryKey.of(name + "_pkey", List.of(all.get(0).name())))));
	}

	private static RevisionCard card(String id, String message, @Nullable String irreversible) {
		return new RevisionCard(id, List.of("1c2d3e4f5a6b"), List.of(), List.of(), Phase.EXPAND, message, CREATED,
				irreversible, List.of(), Requirement.NONE, null);
	}

	/** The revisions, each in a package of its own, compiled and found again. */
	private List<RevisionScript> written(RevisionSource... sources) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (RevisionSource source : sources) {
			String packageName = "acme.migrations." + source.card().id();
			SourceFile file = JavaRevisionWriter.write(source, packageName);
			texts.put(packageName + "." + file.name().replace(".java", ""), file.text());
		}
		SourceCompiler.compile(this.directory, texts);
		URLClassLoader loader = SourceCompiler.loader(this.directory);
		return ClassPathScripts.ofPackage(loader, "acme.migrations").scripts();
	}

}
