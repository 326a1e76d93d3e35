package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code INSERT INTO … VALUES}.
 *
 * @param key the columns that tell the rows apart, by which they are deleted again; empty
 * where that is not known
 */
public record InsertRows(QualifiedName table, Rows rows, List<String> key) implements Operation {

	public InsertRows {
		key = List.copyOf(key);
		if (!rows.columns().containsAll(key) || (!key.isEmpty() && !rows.only(key).areKeys())) {
			throw new IllegalArgumentException("no key of " + rows + ": " + key);
		}
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table);
	}

	@Override
	public String summary() {
		int count = this.rows.values().size();
		return "+ " + count + ((count == 1) ? " row in " : " rows in ") + this.table;
	}

	@Override
	public List<Operation> inverse() {
		if (this.key.isEmpty()) {
			throw new IrreversibleException(this, "It does not say by which columns its rows are found again.",
					"Add .key(\"column\"), or write the downgrade by hand: op.delete(\"" + this.table.written()
							+ "\").where(…).");
		}
		return List.of(new DeleteRows(this.table, RowFilter.matching(this.rows.only(this.key))));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
