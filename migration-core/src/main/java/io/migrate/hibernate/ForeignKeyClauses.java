package io.migrate.hibernate;

import java.util.List;
import java.util.Locale;

import io.migrate.schema.Deferrability;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may follow {@code REFERENCES} (manual, {@code CREATE TABLE}).
 */
final class ForeignKeyClauses {

	private ForeignKeyClauses() {
	}

	/**
	 * Reads the table, its columns and all that follows.
	 */
	static ForeignKey read(@Nullable String name, List<String> columns, SqlCursor cursor, PrimaryKeys keys) {
		QualifiedName target = cursor.qualifiedName();
		List<String> referenced = cursor.atGroup() ? cursor.names() : keys.of(target);
		return readActions(ForeignKey.of(name, columns, target, referenced), cursor);
	}

	/**
	 * Reads as many clauses as there are.
	 */
	static ForeignKey readActions(ForeignKey start, SqlCursor cursor) {
		ForeignKey key = start;
		while (true) {
			if (cursor.accept("on", "delete")) {
				key = key.withActions(action(cursor), key.onUpdate());
			}
			else if (cursor.accept("on", "update")) {
				key = key.withActions(key.onDelete(), action(cursor));
			}
			else if (cursor.accept("match")) {
				key = key.withMatchFull(cursor.name().equals("full"));
			}
			else if (cursor.accept("not", "valid")) {
				key = key.withValidated(false);
			}
			else if (isDeferrability(cursor)) {
				key = key.withDeferrability(deferrability(cursor));
			}
			else {
				return key;
			}
		}
	}

	private static boolean isDeferrability(SqlCursor cursor) {
		return cursor.at("deferrable") || cursor.at("not", "deferrable") || cursor.at("initially");
	}

	static Deferrability deferrability(SqlCursor cursor) {
		Deferrability found = Deferrability.NOT_DEFERRABLE;
		while (isDeferrability(cursor)) {
			if (cursor.accept("deferrable")) {
				found = (found == Deferrability.INITIALLY_DEFERRED) ? found : Deferrability.DEFERRABLE;
			}
			else if (cursor.accept("initially", "deferred")) {
				found = Deferrability.INITIALLY_DEFERRED;
			}
			else if (!cursor.accept("not", "deferrable") && !cursor.accept("initially", "immediate")) {
				throw cursor.unexpected("DEFERRED or IMMEDIATE");
			}
		}
		return found;
	}

	private static ReferentialAction action(SqlCursor cursor) {
		for (ReferentialAction action : ReferentialAction.values()) {
			if (cursor.accept(action.sql().toLowerCase(Locale.ROOT).split(" "))) {
				return action;
			}
		}
		throw cursor.unexpected("CASCADE, RESTRICT, NO ACTION, SET NULL or SET DEFAULT");
	}

}
