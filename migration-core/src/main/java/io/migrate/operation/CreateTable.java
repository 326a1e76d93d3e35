package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Table;

/**
 * {@code CREATE TABLE} with its constraints and comments; the indexes of the table are
 * operations of their own.
 */
public record CreateTable(Table table) implements Operation {

	public CreateTable {
		table = table.withIndexes(List.of());
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table.name());
	}

	@Override
	public String summary() {
		return "+ table " + this.table.name();
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropTable(this.table.name(), this.table));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
