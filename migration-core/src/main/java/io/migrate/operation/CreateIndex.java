package io.migrate.operation;

import java.util.List;
import java.util.Objects;

import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;

/**
 * {@code CREATE INDEX}.
 *
 * @param concurrently whether writers go on meanwhile; then it cannot be part of a
 * transaction
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

	/**
	 * The index's name, which an operation needs.
	 */
	public String name() {
		return Objects.requireNonNull(this.index.name(), "an index that is created must have a name");
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.index.name());
	}

	@Override
	public String summary() {
		return "+ " + (this.index.unique() ? "unique index " : "index ") + this.index.name() + " on " + this.table;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropIndex(this.table, name(), this.index, this.concurrently));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
