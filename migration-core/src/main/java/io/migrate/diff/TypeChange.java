package io.migrate.diff;

import io.migrate.operation.ColumnChange.SetType;

/**
 * A change of a column's type.
 *
 * @param free whether PostgreSQL only notes it: no row is rewritten, none can fail
 */
record TypeChange(SetType change, boolean free) {

	/** Whether values need an expression to get from the one to the other. */
	boolean needsCast() {
		return this.change.using() != null || this.change.usingBack() != null;
	}

}
