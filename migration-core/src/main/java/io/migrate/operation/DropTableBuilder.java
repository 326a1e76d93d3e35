package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A dropped table.
 */
public final class DropTableBuilder {

	private final QualifiedName name;

	private @Nullable Table content;

	private boolean guarded;

	DropTableBuilder(QualifiedName name) {
		this.name = name;
	}

	/** Does nothing where it is not there. */
	public DropTableBuilder ifExists() {
		this.guarded = true;
		return this;
	}

	/** What it consisted of, where the other direction does not say it. */
	public DropTableBuilder was(Consumer<TableBuilder> table) {
		this.content = TableBuilder.table(this.name, table);
		return this;
	}

	Operation operation() {
		return Guarded.when(this.guarded, new DropTable(this.name, this.content));
	}

}
