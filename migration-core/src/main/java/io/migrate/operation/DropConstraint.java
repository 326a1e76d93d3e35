package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Constraint;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}.
 *
 * @param content the constraint, null where an author gave only the name
 */
public record DropConstraint(QualifiedName table, String name, @Nullable Constraint content) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.name);
	}

	@Override
	public String summary() {
		return "- constraint " + this.name + " on " + this.table;
	}

	@Override
	public List<Operation> inverse() {
		if (this.content == null) {
			throw new IrreversibleException(this);
		}
		return List.of(new AddConstraint(this.table, this.content.withName(this.name), true));
	}

	@Override
	public boolean isBare() {
		return this.content == null;
	}

	@Override
	public DropConstraint bare() {
		return new DropConstraint(this.table, this.name, null);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
