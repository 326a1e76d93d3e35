package io.migrate.operation;

import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A dropped column.
 */
public final class DropColumnBuilder {

	private final QualifiedName table;

	private final String name;

	private @Nullable ColumnBuilder content;

	private boolean guarded;

	DropColumnBuilder(QualifiedName table, String name) {
		this.table = table;
		this.name = name;
	}

	/** Does nothing where it is not there. */
	public DropColumnBuilder ifExists() {
		this.guarded = true;
		return this;
	}

	/** What it was, where the other direction does not say it. */
	public ColumnBuilder was(ColumnType type) {
		this.content = new ColumnBuilder(this.name, type);
		return this.content;
	}

	Operation operation() {
		return Guarded.when(this.guarded,
				new DropColumn(this.table, this.name, (this.content != null) ? this.content.part(false) : null));
	}

}
