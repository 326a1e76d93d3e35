package io.migrate.diff;

import java.util.List;

import io.migrate.operation.Operation;
import io.migrate.schema.SchemaModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database, a model, and the summaries of the operations between them, all written
 * together.
 *
 * @param title the number in the catalogue of cases and what it is about
 */
public record DiffCase(String title, SchemaModel database, SchemaModel model, DiffOptions options,
		List<String> expected) {

	private static final DiffOptions TOGETHER = DiffOptions.DEFAULT.withContract(ContractMode.TOGETHER)
		.withRename(RenameMode.NONE);

	static DiffCase of(String title, SchemaModel database, SchemaModel model, String... expected) {
		return new DiffCase(title, ModelNames.complete(database, SchemaModel.EMPTY), model, TOGETHER,
				List.of(expected));
	}

	static DiffCase none(String title, SchemaModel both) {
		return of(title, both, both);
	}

	DiffCase excluding(String... patterns) {
		return new DiffCase(this.title, this.database, this.model, this.options.withExclude(List.of(patterns)),
				this.expected);
	}

	DiffCase excludingMembers(String... patterns) {
		return new DiffCase(this.title, this.database, this.model, this.options.withExcludeMembers(List.of(patterns)),
				this.expected);
	}

	/** The operations are those, they settle, and they can be taken back. */
	void verify() {
		List<Operation> operations = operations();
		assertThat(operations.stream().map(Operation::summary)).containsExactlyElementsOf(this.expected);
		SchemaModel after = ModelAfter.apply(this.database, operations);
		assertThat(SchemaDiffer.diff(after, this.model, this.options).expansion()).as("second time").isEmpty();
		assertThat(CanonicalModel.of(ModelAfter.apply(after, Reversal.of(operations)))).as("way back")
			.containsExactlyInAnyOrderElementsOf(CanonicalModel.of(this.database));
	}

	/** What the summaries have to be of. */
	List<Operation> operations() {
		return SchemaDiffer.diff(this.database, this.model, this.options).operations();
	}

	@Override
	public String toString() {
		return this.title;
	}

}
