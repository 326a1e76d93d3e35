package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Sequence;

/**
 * {@code CREATE SEQUENCE}.
 */
public record CreateSequence(Sequence sequence) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.sequence.name());
	}

	@Override
	public String summary() {
		return "+ sequence " + this.sequence.name();
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropSequence(this.sequence.name(), this.sequence));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
