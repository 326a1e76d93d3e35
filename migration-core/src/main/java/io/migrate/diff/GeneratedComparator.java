package io.migrate.diff;

import io.migrate.operation.ColumnChange.SetGenerated;
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
		return from.stored() != to.stored()
				|| (!from.expression().equals(to.expression()) && !(to.stored() && serverMajor >= SET_EXPRESSION));
	}

	static @Nullable SetGenerated compare(ColumnPair pair) {
		Generated from = pair.database().generated();
		Generated to = pair.model().generated();
		return (from == null || to == null || from.equals(to)) ? null : new SetGenerated(from, to);
	}

}
