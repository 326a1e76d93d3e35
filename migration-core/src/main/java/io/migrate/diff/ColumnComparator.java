package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.migrate.operation.AlterColumn;
import io.migrate.operation.ColumnChange;
import io.migrate.operation.ColumnChange.SetCollation;
import io.migrate.operation.ColumnChange.SetColumnComment;
import io.migrate.operation.ColumnChange.SetDefault;
import io.migrate.operation.ColumnChange.SetNullable;
import io.migrate.operation.ColumnChange.SetOwnedSequence;
import io.migrate.operation.Review;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A column that both sides have to the change between them.
 */
final class ColumnComparator {

	private ColumnComparator() {
	}

	static List<PlannedOperation> compare(ColumnPair pair, DiffContext context) {
		if (GeneratedComparator.needsNewColumn(pair, context.options().serverMajor())) {
			return NewColumn.inPlaceOf(pair);
		}
		List<PlannedOperation> plan = new ArrayList<>(reviews(pair));
		List<ColumnChange> changes = changes(pair, context.database());
		if (!changes.isEmpty()) {
			plan.add(PlannedOperation.now(Stage.ALTER, alter(pair, changes)));
		}
		plan.addAll(IdentityNoLonger.behind(pair, context.model()));
		if (losesSequence(pair)) {
			plan.addAll(SerialNoLonger.around(pair, context.model()));
		}
		if (!becomesIdentity(pair) && pair.database().nullable() && !pair.model().nullable()) {
			plan.addAll(notNull(pair, context.options()));
		}
		return plan;
	}

	/**
	 * One that the model no longer has must not stand in the way of inserts without it.
	 */
	static List<PlannedOperation> removed(TableDelta table, Column column) {
		boolean demanded = !column.nullable() && column.defaultValue() == null && column.identity() == null
				&& column.generated() == null
				&& (table.online() || !TableDelta.isInKey(table.database(), column.name()));
		return demanded ? List.of(PlannedOperation.bridge(Stage.ALTER,
				new AlterColumn(table.name(), column.name(), List.of(new SetNullable(true))))) : List.of();
	}

	private static List<PlannedOperation> reviews(ColumnPair pair) {
		List<PlannedOperation> reviews = new ArrayList<>();
		TypeChange type = TypeComparator.compare(pair.database(), pair.model());
		if (type != null && !type.free()) {
			reviews.add(ask(pair, "'" + pair.path() + "' changes from " + pair.database().type() + " to "
					+ pair.model().type() + ": do all its values fit, and may the table be rewritten?"));
		}
		else if (isCollated(pair)) {
			reviews.add(ask(pair, "'" + pair.path()
					+ "' gets another collation, which rebuilds its indexes: may writers wait for that?"));
		}
		if (GeneratedComparator.compare(pair) != null) {
			reviews.add(ask(pair, "'" + pair.path()
					+ "' is computed otherwise, which rewrites the table: may readers and writers wait for that?"));
		}
		return reviews;
	}

	private static PlannedOperation ask(ColumnPair pair, String question) {
		return PlannedOperation.now(Stage.ALTER, new Review(question, pair.tableName()));
	}

	/** At most one of a kind: in which order they can be made is the SQL's affair. */
	private static List<ColumnChange> changes(ColumnPair pair, SchemaModel database) {
		List<ColumnChange> changes = new ArrayList<>();
		TypeChange type = TypeComparator.compare(pair.database(), pair.model());
		add(changes, (type != null) ? type.change() : null);
		add(changes, collation(pair));
		add(changes, nullability(pair));
		add(changes, defaultValue(pair, type));
		add(changes, sequence(pair, database));
		add(changes, IdentityComparator.compare(pair.database(), pair.model()));
		add(changes, GeneratedComparator.compare(pair));
		if (!Objects.equals(pair.database().comment(), pair.model().comment())) {
			changes.add(new SetColumnComment(pair.database().comment(), pair.model().comment()));
		}
		return changes;
	}

	/** A default that stays is set again where its column's type changes under it. */
	private static @Nullable SetDefault defaultValue(ColumnPair pair, @Nullable TypeChange type) {
		SetDefault change = DefaultComparator.compare(pair.database(), pair.model());
		String value = pair.database().defaultValue();
		boolean again = change == null && value != null && type != null && !type.free();
		return again ? new SetDefault(value, value) : change;
	}

	/** A sequence that is there already can be asked as it is. */
	private static @Nullable ColumnChange sequence(ColumnPair pair, SchemaModel database) {
		Sequence wanted = pair.model().ownedSequence();
		return (wanted != null && pair.database().ownedSequence() == null
				&& !database.sequences().containsKey(wanted.name())) ? new SetOwnedSequence(null, wanted) : null;
	}

	private static boolean losesSequence(ColumnPair pair) {
		return pair.database().ownedSequence() != null && pair.model().ownedSequence() == null
				&& DefaultComparator.compare(pair.database(), pair.model()) != null;
	}

	private static @Nullable ColumnChange nullability(ColumnPair pair) {
		if (!pair.database().nullable() && pair.model().nullable()) {
			return new SetNullable(true);
		}
		return (pair.database().nullable() && becomesIdentity(pair)) ? new SetNullable(false) : null;
	}

	private static boolean isCollated(ColumnPair pair) {
		return !Objects.equals(pair.database().collation(), pair.model().collation());
	}

	private static @Nullable ColumnChange collation(ColumnPair pair) {
		ColumnType type = pair.model().type();
		return isCollated(pair) ? new SetCollation(type, pair.database().collation(), pair.model().collation()) : null;
	}

	private static boolean becomesIdentity(ColumnPair pair) {
		return pair.database().identity() == null && pair.model().identity() != null;
	}

	/**
	 * The release before may still write nulls, so that NOT NULL comes with the
	 * contraction, and the value for the rows again with it; a key's columns cannot wait,
	 * and the question about the key is about them.
	 */
	private static List<PlannedOperation> notNull(ColumnPair pair, DiffOptions options) {
		AlterColumn notNull = alter(pair, List.of(new SetNullable(false)));
		if (TableDelta.isInKey(pair.table().model(), pair.name())) {
			return List.of(PlannedOperation.now(Stage.NOT_NULL, notNull));
		}
		String value = options.value(pair.tableName(), pair.name());
		return List.of(
				PlannedOperation.later(Stage.NOT_NULL,
						(value != null) ? NewColumn.fill(pair.tableName(), pair.name(), value) : askForValue(pair)),
				PlannedOperation.later(Stage.NOT_NULL, notNull));
	}

	private static Review askForValue(ColumnPair pair) {
		String column = SqlText.identifier(pair.name());
		String value = pair.model().defaultValue();
		return new Review("Which value do the rows of '" + pair.tableName() + "' get that hold none in '" + pair.name()
				+ "', which becomes NOT NULL" + ((value != null) ? ": its default " + value : "") + " (UPDATE "
				+ SqlText.name(pair.tableName()) + " SET " + column + " = " + ((value != null) ? "DEFAULT" : "…")
				+ " WHERE " + column + " IS NULL)?", pair.tableName());
	}

	private static AlterColumn alter(ColumnPair pair, List<ColumnChange> changes) {
		return new AlterColumn(pair.tableName(), pair.name(), changes);
	}

	private static void add(List<ColumnChange> changes, @Nullable ColumnChange change) {
		if (change != null) {
			changes.add(change);
		}
	}

}
