package io.migrate.diff;

import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;

/**
 * A column that both sides have.
 */
record ColumnPair(TableDelta table, Column database, Column model) {

	QualifiedName tableName() {
		return this.table.name();
	}

	String name() {
		return this.model.name();
	}

	/** For people: {@code users.org_id}. */
	String path() {
		return tableName() + "." + name();
	}

}
