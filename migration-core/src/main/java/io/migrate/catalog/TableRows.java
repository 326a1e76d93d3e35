package io.migrate.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.Identity;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.Table;
import io.migrate.schema.TableTraits;

/**
 * Puts tables together from the rows of several queries, which are bound by the tables'
 * oids. Rows of tables that were not read are skipped.
 */
final class TableRows {

	private final String defaultSchema;

	private final Map<Long, Parts> parts = new LinkedHashMap<>();

	private final ColumnRows columnRows;

	TableRows(List<Row> rows, String defaultSchema) {
		this.defaultSchema = defaultSchema;
		this.columnRows = new ColumnRows(defaultSchema);
		for (Row row : rows) {
			this.parts.put(row.number("id"), new Parts(row));
		}
	}

	void addColumns(List<Row> rows) {
		for (Row row : rows) {
			Parts table = this.parts.get(row.number("table_id"));
			if (table != null) {
				table.columns.put(row.number("number"), this.columnRows.column(row));
			}
		}
	}

	void addConstraints(List<Row> rows) {
		ConstraintRows constraints = new ConstraintRows(this.defaultSchema);
		for (Row row : rows) {
			Parts table = this.parts.get(row.number("table_id"));
			if (table != null) {
				table.constraints.add(constraints.constraint(row, table::columnName));
			}
		}
	}

	void addIndexes(List<Row> rows) {
		for (List<Row> index : IndexRows.grouped(rows)) {
			Parts table = this.parts.get(index.get(0).number("table_id"));
			if (table != null) {
				table.indexes.add(IndexRows.index(index));
			}
		}
	}

	void addSequences(List<Row> rows) {
		for (Row row : rows) {
			Parts table = row.isNull("table_id") ? null : this.parts.get(row.number("table_id"));
			if (table != null) {
				table.columns.computeIfPresent(row.number("column_number"), (number, column) -> own(column, row));
			}
		}
	}

	private Column own(Column column, Row row) {
		if (row.flag("is_identity")) {
			Identity identity = column.identity();
			return (identity != null) ? column.withIdentity(new Identity(identity.always(), SequenceRows.options(row)))
					: column;
		}
		QualifiedName name = QualifiedName.of(row.text("schema"), row.text("name")).relativeTo(this.defaultSchema);
		return (column.ownedSequence() == null)
				? column.withOwnedSequence(new Sequence(name, SequenceRows.options(row))) : column;
	}

	List<Table> tables() {
		return this.parts.values().stream().map(this::table).toList();
	}

	private Table table(Parts table) {
		Row row = table.row;
		TableTraits traits = new TableTraits(row.flag("unlogged"), row.textOrNull("partition_key"), row.flag("child"),
				row.texts("storage").stream().sorted().toList());
		return new Table(QualifiedName.of(row.text("schema"), row.text("name")).relativeTo(this.defaultSchema),
				List.copyOf(table.columns.values()), table.constraints, table.indexes, row.textOrNull("comment"),
				traits);
	}

	/**
	 * What has been read of a table so far.
	 */
	private static final class Parts {

		private final Row row;

		private final Map<Long, Column> columns = new LinkedHashMap<>();

		private final List<Constraint> constraints = new ArrayList<>();

		private final List<Index> indexes = new ArrayList<>();

		Parts(Row row) {
			this.row = row;
		}

		String columnName(long number) {
			Column column = this.columns.get(number);
			if (column == null) {
				throw new IllegalStateException("table '" + this.row.text("name") + "' changed while it was read");
			}
			return column.name();
		}

	}

}
