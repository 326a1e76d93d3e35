package io.migrate.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.migrate.diff.ContractMode;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.Difference;
import io.migrate.diff.RenameMode;
import io.migrate.diff.Reversal;
import io.migrate.diff.SchemaDiffer;
import io.migrate.operation.Operation;
import io.migrate.testkit.CatalogDump;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Random schemas become others on a real server, and come back.
 * {@code -Dmigrate.test.seed=N} repeats one failure, {@code -Dmigrate.test.seeds=N} tries
 * more.
 */
class RandomEvolutionTests {

	/** What only the database can say stays where the model does not have it. */
	private static final String KEPT = "index\\|.*( WHERE | INCLUDE | USING (?!btree)|COLLATE|_ops|\\(\\().*"
			+ "|index\\|.*\\(lower.*|enum\\|.*";

	static LongStream seeds() {
		Long one = Long.getLong("migrate.test.seed");
		return (one != null) ? LongStream.of(one) : LongStream.range(0, Long.getLong("migrate.test.seeds", 20));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void leadsThereSettlesAndLeadsBack(long seed) {
		RandomDdl first = new RandomDdl(seed, 0);
		RandomDdl second = new RandomDdl(seed, (seed % 4 == 0) ? 100 : 8);
		EvolvedDatabase database = EvolvedDatabase.of(first.statements().toArray(String[]::new));
		EvolvedDatabase target = EvolvedDatabase.of(second.statements().toArray(String[]::new));
		DiffOptions options = DiffOptions.DEFAULT.withContract(ContractMode.TOGETHER)
			.withRename(RenameMode.NONE)
			.withServerMajor(database.serverMajor());
		List<String> start = database.dump();
		Difference difference = SchemaDiffer.diff(database.read(), target.read(), options);
		if (difference.reviews().isEmpty()) {
			fill(database, first);
		}
		List<String> rows = count(database, first);
		List<Operation> operations = difference.operations();
		apply(database, operations);
		assertReached(database, target, start, operations);
		assertThat(SchemaDiffer.diff(database.read(), target.read(), options).operations()).as("second time").isEmpty();
		apply(database, Reversal.of(operations));
		assertThat(database.dump()).as(told(operations)).containsExactlyElementsOf(start);
		assertThat(count(database, first).size()).isEqualTo(rows.size());
	}

	private static void apply(EvolvedDatabase database, List<Operation> operations) {
		assertThatCode(() -> database.apply(operations)).as(told(operations)).doesNotThrowAnyException();
	}

	private static void assertReached(EvolvedDatabase database, EvolvedDatabase target, List<String> start,
			List<Operation> operations) {
		List<String> reached = meant(database);
		List<String> wanted = meant(target);
		List<String> missing = new ArrayList<>(wanted);
		reached.forEach(missing::remove);
		List<String> extra = new ArrayList<>(reached);
		wanted.forEach(extra::remove);
		extra.removeIf((line) -> line.matches(KEPT));
		assertThat(missing).as("missing after " + told(operations)).isEmpty();
		assertThat(extra).as("left after " + told(operations)).isEmpty();
	}

	/** Two sequences of one table may have come in the other order. */
	private static List<String> meant(EvolvedDatabase database) {
		return CatalogDump.withoutNames(database.database())
			.stream()
			.map((line) -> line.replaceFirst("_id_seq\\d*", "_id_seq"))
			.toList();
	}

	private static void fill(EvolvedDatabase database, RandomDdl schema) {
		for (String table : schema.tables()) {
			for (String row : new RandomTable(schema, table).rows()) {
				try {
					database.database().execute(row);
				}
				catch (IllegalStateException ex) {
					assertThat(ex).hasMessageMatching("(?s).*(violates|out of range|too long|duplicate).*");
				}
			}
		}
	}

	private static List<String> count(EvolvedDatabase database, RandomDdl schema) {
		return schema.tables()
			.stream()
			.flatMap((table) -> database.database().query("SELECT * FROM " + table).stream())
			.toList();
	}

	private static String told(List<Operation> operations) {
		return operations.stream().map(Operation::summary).collect(Collectors.joining("\n", "\n", "\n"));
	}

}
