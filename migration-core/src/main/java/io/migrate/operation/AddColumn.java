package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … ADD COLUMN}, with its comment and the sequence that it owns.
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.column.name());
	}

	@Override
	public String summary() {
		return "+ column " + object() + " " + this.column.type() + (this.column.nullable() ? "" : " not null");
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropColumn(this.table, this.column.name(), this.column));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
