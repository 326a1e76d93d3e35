package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes the rows that match, batch by batch in transactions of their own, by the
 * table's key; goes on where it stopped.
 *
 * @param assignment what follows SET
 * @param condition what follows WHERE, null for every row
 */
public record Backfill(QualifiedName table, String assignment, @Nullable String condition) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table);
	}

	@Override
	public String summary() {
		return "~ rows of " + this.table + ": " + SqlSummary.of(this.assignment);
	}

	@Override
	public List<Operation> inverse() {
		return List.of();
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
