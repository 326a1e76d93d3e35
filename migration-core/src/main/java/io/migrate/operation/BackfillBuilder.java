package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A change of existing rows; what it {@link #set}s has to be said.
 */
public final class BackfillBuilder {

	private final QualifiedName table;

	private @Nullable String assignment;

	private @Nullable String condition;

	BackfillBuilder(QualifiedName table) {
		this.table = table;
	}

	/** What follows SET: {@code org_id = 1}. */
	public BackfillBuilder set(String sql) {
		this.assignment = sql;
		return this;
	}

	/** What follows WHERE; every row without it. */
	public BackfillBuilder where(String sql) {
		this.condition = sql;
		return this;
	}

	Operation operation() {
		if (this.assignment == null) {
			throw Draft.incomplete(Draft.call("backfill", this.table.written()), "It does not say what to set.",
					"Add .set(\"column = value\").");
		}
		return new Backfill(this.table, this.assignment, this.condition);
	}

}
