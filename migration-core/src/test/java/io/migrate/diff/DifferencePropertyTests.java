package io.migrate.diff;

import java.util.List;
import java.util.stream.LongStream;

import io.migrate.operation.Operation;
import io.migrate.schema.SchemaModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any two models. {@code -Dmigrate.test.seed=N} repeats one failure,
 * {@code -Dmigrate.test.seeds=N} tries more.
 */
class DifferencePropertyTests {

	private static final DiffOptions TOGETHER = DiffOptions.DEFAULT.withContract(ContractMode.TOGETHER);

	private static final DiffOptions WRITE = DiffOptions.DEFAULT.withContract(ContractMode.WRITE);

	static LongStream seeds() {
		Long one = Long.getLong("migrate.test.seed");
		return (one != null) ? LongStream.of(one) : LongStream.range(0, Long.getLong("migrate.test.seeds", 400));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aModelDoesNotDifferFromItself(long seed) {
		SchemaModel model = new RandomModels(seed).nextDatabase();
		assertThat(SchemaDiffer.diff(model, model, DiffOptions.DEFAULT).isEmpty()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everythingTogetherLeadsToTheModelAndBack(long seed) {
		RandomModels models = new RandomModels(seed);
		SchemaModel database = models.nextDatabase();
		SchemaModel model = models.next();
		List<Operation> operations = SchemaDiffer.diff(database, model, TOGETHER).operations();
		SchemaModel after = ModelAfter.apply(database, operations);
		assertSame(after, model);
		assertThat(SchemaDiffer.diff(after, model, TOGETHER).expansion()).isEmpty();
		SchemaModel back = ModelAfter.apply(after, Reversal.of(operations));
		assertSame(back, database);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void expansionSettlesThenContractionThenNothingIsLeft(long seed) {
		RandomModels models = new RandomModels(seed);
		SchemaModel database = models.nextDatabase();
		SchemaModel model = models.next();
		List<Operation> expansion = SchemaDiffer.diff(database, model, DiffOptions.DEFAULT).operations();
		SchemaModel expanded = ModelAfter.apply(database, expansion);
		Difference second = SchemaDiffer.diff(expanded, model, WRITE);
		assertThat(second.expansion()).isEmpty();
		SchemaModel contracted = ModelAfter.apply(expanded, second.operations());
		assertSame(contracted, model);
		assertThat(SchemaDiffer.diff(contracted, model, DiffOptions.DEFAULT).isEmpty()).isTrue();
		SchemaModel back = ModelAfter.apply(contracted, Reversal.of(second.operations()));
		assertSame(back, expanded);
		assertSame(ModelAfter.apply(back, Reversal.of(expansion)), database);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theSameTwoModelsGiveTheSameOperations(long seed) {
		RandomModels models = new RandomModels(seed);
		SchemaModel database = models.nextDatabase();
		SchemaModel model = models.next();
		RandomModels again = new RandomModels(seed);
		assertThat(SchemaDiffer.diff(again.nextDatabase(), again.next(), TOGETHER))
			.isEqualTo(SchemaDiffer.diff(database, model, TOGETHER));
	}

	private static void assertSame(SchemaModel actual, SchemaModel expected) {
		assertThat(CanonicalModel.of(actual)).containsExactlyInAnyOrderElementsOf(CanonicalModel.of(expected));
	}

}
