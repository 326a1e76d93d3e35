package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP INDEX}. An index lies in its table's schema.
 *
 * @param content the index, null where an author gave only the name
 */
public record DropIndex(QualifiedName table, String name, @Nullable Index content,
		boolean concurrently) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.name);
	}

	@Override
	public String summary() {
		return "- index " + this.name + " on " + this.table;
	}

	@Override
	public List<Operation> inverse() {
		if (this.content == null) {
			throw new IrreversibleException(this);
		}
		return List.of(new CreateIndex(this.table, this.content.withName(this.name), this.concurrently));
	}

	@Override
	public boolean isBare() {
		return this.content == null;
	}

	@Override
	public DropIndex bare() {
		return new DropIndex(this.table, this.name, null, this.concurrently);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
