package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … RENAME COLUMN}.
 */
public record RenameColumn(QualifiedName table, String name, String newName) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.name);
	}

	@Override
	public String summary() {
		return "~ column " + object() + " -> " + this.newName;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new RenameColumn(this.table, this.newName, this.name));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
