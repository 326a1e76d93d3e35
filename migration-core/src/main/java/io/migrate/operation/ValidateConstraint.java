package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … VALIDATE CONSTRAINT}: looks at the rows that were there before,
 * without blocking writes.
 */
public record ValidateConstraint(QualifiedName table, String name) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.name);
	}

	@Override
	public String summary() {
		return "~ validate " + this.name + " on " + this.table;
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
