package io.migrate.catalog;

import java.util.List;
import java.util.function.LongFunction;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.Deferrability;
import io.migrate.schema.Exclude;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.ReferentialAction;
import io.migrate.schema.Unique;

/**
 * Rows of constraints to constraints.
 */
final class ConstraintRows {

	private final String defaultSchema;

	ConstraintRows(String defaultSchema) {
		this.defaultSchema = defaultSchema;
	}

	/**
	 * The constraint of a row.
	 * @param columnName the name of the table's column with a number
	 */
	Constraint constraint(Row row, LongFunction<String> columnName) {
		String name = row.text("name");
		return switch (row.text("kind")) {
			case "p" -> new PrimaryKey(name, columns(row, columnName), include(row, columnName), deferrability(row));
			case "u" -> new Unique(name, columns(row, columnName), include(row, columnName),
					row.flag("nulls_not_distinct"), deferrability(row));
			case "f" -> foreignKey(row, columnName);
			case "c" -> new Check(name, ExpressionText.settled(row.text("definition")), row.flag("no_inherit"),
					row.flag("validated"));
			default -> new Exclude(name, row.text("definition"));
		};
	}

	private ForeignKey foreignKey(Row row, LongFunction<String> columnName) {
		QualifiedName target = QualifiedName.of(row.text("target_schema"), row.text("target"));
		return new ForeignKey(row.text("name"), columns(row, columnName), target.relativeTo(this.defaultSchema),
				row.texts("target_columns"), action(row.text("on_delete")), action(row.text("on_update")),
				row.text("match").equals("f"), deferrability(row), row.flag("validated"));
	}

	private static List<String> columns(Row row, LongFunction<String> columnName) {
		return row.numbers("columns").stream().map(columnName::apply).toList();
	}

	private static List<String> include(Row row, LongFunction<String> columnName) {
		return row.isNull("index_columns") ? List.of()
				: row.numbers("index_columns").stream().skip(row.number("index_keys")).map(columnName::apply).toList();
	}

	private static Deferrability deferrability(Row row) {
		if (row.flag("deferred")) {
			return Deferrability.INITIALLY_DEFERRED;
		}
		return row.flag("deferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
	}

	/** Manual, section 51.13, {@code confdeltype}. */
	private static ReferentialAction action(String code) {
		return switch (code) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> ReferentialAction.SET_NULL;
			case "d" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

}
