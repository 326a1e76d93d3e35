package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;

/**
 * {@code DELETE}.
 */
public record DeleteRows(QualifiedName table, RowFilter filter) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table);
	}

	@Override
	public String summary() {
		return "- rows of " + this.table + " (" + this.filter.summary() + ")";
	}

	@Override
	public boolean destructive() {
		return true;
	}

	@Override
	public List<Operation> inverse() {
		throw new IrreversibleException(this);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
