package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … RENAME CONSTRAINT}.
 */
public record RenameConstraint(QualifiedName table, String name, String newName) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.name);
	}

	@Override
	public String summary() {
		return "~ constraint " + this.name + " -> " + this.newName + " on " + this.table;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new RenameConstraint(this.table, this.newName, this.name));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
