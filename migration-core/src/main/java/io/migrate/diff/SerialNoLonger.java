package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;

import io.migrate.operation.DropSequence;
import io.migrate.operation.ExecuteSql;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;

/**
 * The sequence of a {@code serial} column that becomes an identity column, or gets its
 * values otherwise, stands by itself until the contraction, as the release before may ask
 * it for values by name.
 */
final class SerialNoLonger {

	private SerialNoLonger() {
	}

	static List<PlannedOperation> around(ColumnPair pair, SchemaModel model) {
		List<PlannedOperation> plan = new ArrayList<>();
		Sequence owned = pair.database().ownedSequence();
		if (owned != null) {
			String sequence = "ALTER SEQUENCE " + SqlText.name(owned.name()) + " OWNED BY ";
			String column = SqlText.name(pair.tableName()) + "." + SqlText.identifier(pair.name());
			plan.add(PlannedOperation.now(Stage.DETACH_COLUMN, new ExecuteSql(sequence + "NONE",
					sequence + column + ";\n" + goOn(SqlText.literal(SqlText.name(owned.name())), pair))));
			if (!model.sequences().containsKey(owned.name())) {
				plan.add(PlannedOperation.later(Stage.DROP_SEQUENCE, new DropSequence(owned.name(), owned)));
			}
		}
		return plan;
	}

	/** Of an empty table it starts where it starts. */
	private static String goOn(String sequence, ColumnPair pair) {
		QualifiedName table = pair.tableName();
		return "SELECT setval(" + sequence + ", max(" + SqlText.identifier(pair.name()) + ")) FROM "
				+ SqlText.name(table) + " HAVING max(" + SqlText.identifier(pair.name()) + ") > 0";
	}

}
