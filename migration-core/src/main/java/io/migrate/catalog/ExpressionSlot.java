package io.migrate.catalog;

import java.util.List;

import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the model in its place, with what the database has in such places of
 * the same table.
 *
 * @param column the column that it belongs to; null for checks and indexes, which are
 * compared by what they say
 */
record ExpressionSlot(QualifiedName table, ExpressionKind kind, @Nullable Column column, String expression,
		List<String> counterparts) {

	/** For people: {@code default of column 'status'}. */
	String describe() {
		return (this.column != null) ? this.kind.words() + " '" + this.column.name() + "'" : this.kind.words();
	}

}
