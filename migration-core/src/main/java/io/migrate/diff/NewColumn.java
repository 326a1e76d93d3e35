package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.Backfill;
import io.migrate.operation.ColumnChange.SetNullable;
import io.migrate.operation.DropColumn;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.schema.Column;
import io.migrate.schema.Generated;
import io.migrate.schema.QualifiedName;

/**
 * A column that an existing table gets: what its rows hold in it must come from
 * somewhere.
 */
final class NewColumn {

	private NewColumn() {
	}

	static List<PlannedOperation> plan(TableDelta table, Column column, DiffContext context) {
		List<PlannedOperation> plan = new ArrayList<>();
		String value = context.options().value(table.name(), column.name());
		List<String> before = context.renames().of(table.name(), column.name());
		if (!before.isEmpty() && value == null) {
			plan.add(
					now(new Review(
							"'" + table.name() + "." + column.name() + "' may be a rename of '"
									+ String.join("', '", before) + "': is it new, or shall it hold those values?",
							table.name())));
		}
		if (column.nullable() || fillsItself(column)) {
			plan.add(add(table.name(), column));
			return plan;
		}
		plan.add(add(table.name(), column.withNullable(true)));
		plan.add(now((value != null) ? fill(table.name(), column.name(), value)
				: new Review("Which value do the rows of '" + table.name() + "' get in '" + column.name()
						+ "', which is NOT NULL and has no default?", table.name())));
		plan.add(notNull(table, column));
		return plan;
	}

	/**
	 * The same column computed otherwise, or no longer, or only now. Where the values are
	 * those that the expression made, they are made once more.
	 */
	static List<PlannedOperation> inPlaceOf(ColumnPair pair) {
		List<PlannedOperation> plan = new ArrayList<>();
		Generated before = pair.database().generated();
		boolean computed = pair.model().generated() != null;
		String cast = (before != null && !computed)
				? Casts.cast("(" + before.expression() + ")", pair.database().type(), pair.model().type()) : null;
		if (before == null || computed || cast != null) {
			plan.add(
					PlannedOperation.now(Stage.DETACH_FOREIGN_KEY,
							new Review("'" + pair.path()
									+ "' is computed otherwise, so that its column is dropped and made anew: "
									+ "can its values go, and may the table be rewritten?", pair.tableName())));
		}
		plan.add(PlannedOperation.now(Stage.DETACH_COLUMN,
				new DropColumn(pair.tableName(), pair.name(), pair.database())));
		boolean whole = computed || pair.model().nullable() || fillsItself(pair.model());
		Column column = whole ? pair.model() : pair.model().withNullable(true);
		plan.add(add(pair.tableName(), column));
		if (before != null && !computed) {
			plan.add(now(new Backfill(pair.tableName(), SqlText.identifier(pair.name()) + " = "
					+ Objects.requireNonNullElse(cast, "(" + before.expression() + ")"), null)));
		}
		if (!whole) {
			plan.add(notNull(pair.table(), pair.model()));
		}
		return plan;
	}

	static Backfill fill(QualifiedName table, String column, String value) {
		String name = SqlText.identifier(column);
		return new Backfill(table, name + " = " + value, name + " IS NULL");
	}

	private static PlannedOperation notNull(TableDelta table, Column column) {
		Operation notNull = new AlterColumn(table.name(), column.name(), List.of(new SetNullable(false)));
		return TableDelta.isInKey(table.model(), column.name()) ? PlannedOperation.now(Stage.NOT_NULL, notNull)
				: PlannedOperation.later(Stage.NOT_NULL, notNull);
	}

	private static PlannedOperation add(QualifiedName table, Column column) {
		return PlannedOperation.now((column.generated() != null) ? Stage.COMPUTED : Stage.COLUMN,
				new AddColumn(table, column));
	}

	private static boolean fillsItself(Column column) {
		return column.defaultValue() != null || column.identity() != null || column.generated() != null;
	}

	private static PlannedOperation now(Operation operation) {
		return PlannedOperation.now(Stage.COLUMN, operation);
	}

}
