package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code CREATE SCHEMA}.
 */
public record CreateSchema(String name) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(QualifiedName.of(this.name));
	}

	@Override
	public String summary() {
		return "+ schema " + this.name;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropSchema(this.name));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
