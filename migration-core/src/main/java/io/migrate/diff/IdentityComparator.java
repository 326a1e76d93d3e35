package io.migrate.diff;

import io.migrate.operation.ColumnChange.SetIdentity;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Identity;
import io.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Compares how identity columns count.
 */
final class IdentityComparator {

	private IdentityComparator() {
	}

	static @Nullable SetIdentity compare(Column database, Column model) {
		Identity from = database.identity();
		Identity to = model.identity();
		if ((from == null) ? to == null : from.equals(to)) {
			return null;
		}
		return to != null && to.equals(following(database, model.type())) ? null : new SetIdentity(from, to);
	}

	/** What a column's identity is once PostgreSQL has changed its type. */
	static @Nullable Identity following(Column column, ColumnType type) {
		Identity identity = column.identity();
		return (identity == null) ? null : new Identity(identity.always(), retyped(identity.options(), type.name()));
	}

	/**
	 * What becomes of the sequence when the column's type changes: PostgreSQL gives it
	 * that type, and its bounds where they were those of the type.
	 */
	private static SequenceOptions retyped(SequenceOptions options, String type) {
		SequenceOptions before = SequenceOptions.of(options.type(), null, options.increment());
		SequenceOptions after = SequenceOptions.of(type, null, options.increment());
		return new SequenceOptions(type, options.start(), options.increment(),
				(options.min() == before.min()) ? after.min() : options.min(),
				(options.max() == before.max()) ? after.max() : options.max(), options.cache(), options.cycle());
	}

}
