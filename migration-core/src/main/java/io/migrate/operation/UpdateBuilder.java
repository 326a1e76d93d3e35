package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are changed; what it {@link #set}s has to be said.
 */
public final class UpdateBuilder extends FilterBuilder<UpdateBuilder> {

	private final QualifiedName table;

	private final List<UpdateRows.Assignment> assignments = new ArrayList<>();

	UpdateBuilder(QualifiedName table) {
		super("update", table);
		this.table = table;
	}

	/**
	 * What a column gets: a value, or an expression as {@code Value.sql("price * 2")}.
	 */
	public UpdateBuilder set(String column, @Nullable Object value) {
		this.assignments.add(new UpdateRows.Assignment(column, RowsBuilder.value(call(), column, value)));
		return this;
	}

	@Override
	UpdateBuilder self() {
		return this;
	}

	Operation operation() {
		if (this.assignments.isEmpty()) {
			throw Draft.incomplete(call(), "It does not say what to set.", "Add .set(\"column\", value).");
		}
		return new UpdateRows(this.table, this.assignments, filter(null));
	}

}
