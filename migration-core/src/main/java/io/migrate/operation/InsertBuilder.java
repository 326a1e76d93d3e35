package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * Rows that are inserted.
 */
public final class InsertBuilder {

	private final QualifiedName table;

	private final Rows rows;

	private List<String> key = List.of();

	InsertBuilder(QualifiedName table, Rows rows) {
		this.table = table;
		this.rows = rows;
	}

	/** The columns that tell the rows apart: by them they can be deleted again. */
	public InsertBuilder key(String... columns) {
		this.key = List.of(columns);
		return this;
	}

	Operation operation() {
		if (!this.rows.columns().containsAll(this.key)
				|| (!this.key.isEmpty() && !this.rows.only(this.key).areKeys())) {
			throw Draft.incomplete(Draft.call("insert", this.table.written()),
					"The key " + this.key + " does not tell its rows apart.",
					"Name columns of which every row has a value that is neither null nor an expression.");
		}
		return new InsertRows(this.table, this.rows, this.key);
	}

}
