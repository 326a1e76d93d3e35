package io.migrate.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.migrate.diff.ContractMode;
import io.migrate.diff.DiffOptions;
import io.migrate.diff.Difference;
import io.migrate.diff.Reversal;
import io.migrate.diff.SchemaDiffer;
import io.migrate.operation.Operation;
import io.migrate.schema.SchemaModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schemas that become other schemas on a real server, and back. The model is what
 * PostgreSQL makes of the new schema, so that its expressions come canonical.
 */
class EvolutionTests {

	static Stream<Evolution> evolutions() {
		return Stream.of(EvolutionCases.TABLES, EvolutionCases.COLUMNS, EvolutionCases.MEMBERS).flatMap(List::stream);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("evolutions")
	void leadsThereSettlesAndLeadsBack(Evolution evolution) {
		EvolvedDatabase database = EvolvedDatabase.of(evolution.before());
		SchemaModel model = EvolvedDatabase.of(evolution.after()).read();
		List<String> start = database.dump();
		DiffOptions options = DiffOptions.DEFAULT.withContract(ContractMode.TOGETHER)
			.withServerMajor(database.serverMajor());
		List<Operation> operations = SchemaDiffer.diff(database.read(), model, options).operations();
		assertThat(operations).as("operations").isNotEmpty();
		database.apply(operations);
		assertThat(SchemaDiffer.diff(database.read(), model, options).operations()).as("second time").isEmpty();
		database.apply(Reversal.of(operations));
		assertThat(database.dump()).containsExactlyElementsOf(start);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("evolutions")
	void expandsThenContractsAndLeadsBack(Evolution evolution) {
		EvolvedDatabase database = EvolvedDatabase.of(evolution.before());
		SchemaModel model = EvolvedDatabase.of(evolution.after()).read();
		List<String> start = database.dump();
		DiffOptions options = DiffOptions.DEFAULT.withServerMajor(database.serverMajor());
		List<List<Operation>> applied = new ArrayList<>();
		applied.add(SchemaDiffer.diff(database.read(), model, options).operations());
		database.apply(applied.get(0));
		Difference second = SchemaDiffer.diff(database.read(), model, options.withContract(ContractMode.WRITE));
		assertThat(second.expansion()).as("second time").isEmpty();
		applied.add(second.operations());
		database.apply(second.operations());
		assertThat(SchemaDiffer.diff(database.read(), model, options).isEmpty()).as("third time").isTrue();
		database.apply(Reversal.of(applied.get(1)));
		database.apply(Reversal.of(applied.get(0)));
		assertThat(database.dump()).containsExactlyElementsOf(start);
	}

}
