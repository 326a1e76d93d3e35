package io.migrate.diff;

import java.util.Objects;
import java.util.Set;

import io.migrate.operation.ColumnChange.SetDefault;
import io.migrate.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Compares defaults by their canonical text. The default that a {@code serial} column
 * brought is the column's own business while the model says nothing about it.
 */
final class DefaultComparator {

	/** What a sequence's values can be kept as. */
	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

	private DefaultComparator() {
	}

	static @Nullable SetDefault compare(Column database, Column model) {
		if (countsBySequence(database) && (countsBySequence(model) || leavesItToTheColumn(model))
				|| Objects.equals(database.defaultValue(), model.defaultValue())) {
			return null;
		}
		return new SetDefault(database.defaultValue(), model.defaultValue());
	}

	/** Whether a sequence of its own gives it values, under whatever name. */
	private static boolean countsBySequence(Column column) {
		return column.ownedSequence() != null && column.defaultValue() != null;
	}

	private static boolean leavesItToTheColumn(Column model) {
		return model.defaultValue() == null && model.identity() == null && model.generated() == null
				&& model.type().builtIn() && NUMBERS.contains(model.type().name());
	}

}
