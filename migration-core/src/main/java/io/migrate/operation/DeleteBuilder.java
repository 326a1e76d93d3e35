package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are deleted.
 */
public final class DeleteBuilder extends FilterBuilder<DeleteBuilder> {

	private final QualifiedName table;

	private @Nullable Rows rows;

	DeleteBuilder(QualifiedName table) {
		super("delete", table);
		this.table = table;
	}

	/** The rows that have these values: what an insert put in, by its key. */
	public DeleteBuilder matching(Consumer<RowsBuilder> content) {
		Rows given = RowsBuilder.rows(call(), content);
		if (!given.areKeys()) {
			throw Draft.incomplete(call(), "A value to find a row by is null or an expression.",
					"Write such a condition with .where(\"column IS NULL\").");
		}
		this.rows = given;
		return this;
	}

	@Override
	DeleteBuilder self() {
		return this;
	}

	Operation operation() {
		return new DeleteRows(this.table, filter(this.rows));
	}

}
