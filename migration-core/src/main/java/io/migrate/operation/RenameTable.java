package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … RENAME TO}: indexes, constraints and sequences keep their names.
 */
public record RenameTable(QualifiedName name, String newName) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.name);
	}

	@Override
	public String summary() {
		return "~ table " + this.name + " -> " + this.newName;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new RenameTable(this.name.sibling(this.newName), this.name.name()));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
