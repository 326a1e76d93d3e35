package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.SequenceOptions;

/**
 * {@code ALTER SEQUENCE}: how it counts from now on; the current value stays.
 */
public record AlterSequence(QualifiedName name, SequenceOptions from, SequenceOptions to) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.name);
	}

	@Override
	public String summary() {
		return "~ sequence " + this.name;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new AlterSequence(this.name, this.to, this.from));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
