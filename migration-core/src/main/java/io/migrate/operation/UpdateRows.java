package io.migrate.operation;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.schema.QualifiedName;

/**
 * {@code UPDATE}, in one statement; {@link Backfill} is for tables where that would take
 * long.
 */
public record UpdateRows(QualifiedName table, List<Assignment> assignments, RowFilter filter) implements Operation {

	/** A column and what it gets. */
	public record Assignment(String column, Value value) {

	}

	public UpdateRows {
		assignments = List.copyOf(assignments);
		if (assignments.isEmpty()) {
			throw new IllegalArgumentException("an update of '" + table + "' that sets nothing");
		}
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table);
	}

	@Override
	public String summary() {
		String columns = this.assignments.stream().map(Assignment::column).collect(Collectors.joining(", "));
		return "~ rows of " + this.table + " (" + this.filter.summary() + "): " + columns;
	}

	@Override
	public List<Operation> inverse() {
		throw new IrreversibleException(this);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
