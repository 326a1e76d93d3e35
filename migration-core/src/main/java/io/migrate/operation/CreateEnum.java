package io.migrate.operation;

import java.util.List;

import io.migrate.schema.EnumType;

/**
 * {@code CREATE TYPE … AS ENUM}.
 */
public record CreateEnum(EnumType type) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.type.name());
	}

	@Override
	public String summary() {
		return "+ enum " + this.type.name() + " " + this.type.values();
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropEnum(this.type.name(), this.type));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
