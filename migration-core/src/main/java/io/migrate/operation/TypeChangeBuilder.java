package io.migrate.operation;

import io.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A change of type.
 */
public final class TypeChangeBuilder {

	private final ColumnType to;

	private @Nullable ColumnType from;

	private @Nullable String using;

	private @Nullable String usingBack;

	TypeChangeBuilder(ColumnType to) {
		this.to = to;
	}

	/** The type before. */
	public TypeChangeBuilder was(ColumnType type) {
		this.from = type;
		return this;
	}

	/** The new value, as SQL; without it PostgreSQL's own assignment cast. */
	public TypeChangeBuilder using(String sql) {
		this.using = sql;
		return this;
	}

	/** The old value, as SQL, for the way back. */
	public TypeChangeBuilder usingBack(String sql) {
		this.usingBack = sql;
		return this;
	}

	ColumnChange change() {
		return new ColumnChange.SetType(this.from, this.to, this.using, this.usingBack);
	}

}
