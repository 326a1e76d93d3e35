package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code DROP SCHEMA}, without CASCADE: a schema that still holds something is not
 * dropped.
 */
public record DropSchema(String name) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(QualifiedName.of(this.name));
	}

	@Override
	public String summary() {
		return "- schema " + this.name;
	}

	@Override
	public boolean destructive() {
		return true;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new CreateSchema(this.name));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
