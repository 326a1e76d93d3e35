package io.migrate.diff;

import java.util.Set;

import io.migrate.operation.ColumnChange.SetGenerated;
import io.migrate.schema.Column;
import io.migrate.schema.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Compares how columns are computed. PostgreSQL 17 can change the expression of a stored
 * one; everything else, and everything that DROP EXPRESSION could not take back, is a new
 * column in place of the old one.
 */
final class GeneratedComparator {

	private static final int SET_EXPRESSION = 17;

	private GeneratedComparator() {
	}

	static boolean needsNewColumn(ColumnPair pair, int serverMajor) {
		Generated from = pair.database().generated();
		Generated to = pair.model().generated();
		if (from == null || to == null) {
			return from != to;
		}
		TypeChange type = TypeComparator.compare(pair.database(), pair.model());
		return from.stored() != to.stored() || (type != null && !type.free())
				|| readsChanged(pair.table(), pair.database())
				|| (!from.expression().equals(to.expression()) && !(to.stored() && serverMajor >= SET_EXPRESSION));
	}

	/**
	 * Whether a column is computed from one that cannot change while it is there (manual,
	 * {@code ALTER TABLE}: a column that a generated column reads keeps its type).
	 */
	static boolean readsChanged(TableDelta table, Column computed) {
		Generated generated = computed.generated();
		if (generated == null) {
			return false;
		}
		Set<String> read = SqlText.identifiers(generated.expression());
		return table.commonColumns()
			.stream()
			.filter((pair) -> read.contains(pair.name()))
			.anyMatch((pair) -> isMade(pair) || !TypeComparator.same(pair.database(), pair.model()));
	}

	private static boolean isMade(ColumnPair pair) {
		return (pair.database().generated() == null) != (pair.model().generated() == null);
	}

	static @Nullable SetGenerated compare(ColumnPair pair) {
		Generated from = pair.database().generated();
		Generated to = pair.model().generated();
		return (from == null || to == null || from.equals(to)) ? null : new SetGenerated(from, to);
	}

}
