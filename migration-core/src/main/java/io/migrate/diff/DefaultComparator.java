package io.migrate.diff;

import java.util.Objects;

import io.migrate.operation.ColumnChange.SetDefault;
import io.migrate.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Compares defaults by their canonical text. The default that a {@code serial} column
 * brought is the column's own business while the model says nothing about it.
 */
final class DefaultComparator {

	private DefaultComparator() {
	}

	static @Nullable SetDefault compare(Column database, Column model) {
		boolean serial = database.ownedSequence() != null && database.defaultValue() != null
				&& model.defaultValue() == null && model.identity() == null && model.generated() == null;
		if (serial || Objects.equals(database.defaultValue(), model.defaultValue())) {
			return null;
		}
		return new SetDefault(database.defaultValue(), model.defaultValue());
	}

}
