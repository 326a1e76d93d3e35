package io.migrate.operation;

import java.util.List;
import java.util.Objects;

import io.migrate.schema.Constraint;
import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT}. A foreign key or check that is not validated is
 * added NOT VALID and left so.
 *
 * @param online whether writers go on meanwhile: existing rows are looked at, or the
 * index is built, in parts of their own (NOT VALID then VALIDATE; CREATE UNIQUE INDEX
 * CONCURRENTLY then USING INDEX)
 */
public record AddConstraint(QualifiedName table, Constraint constraint, boolean online) implements Operation {

	/**
	 * The constraint's name, which an operation needs.
	 */
	public String name() {
		return Objects.requireNonNull(this.constraint.name(), "a constraint that is added must have a name");
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.constraint.name());
	}

	@Override
	public String summary() {
		return "+ " + ConstraintSummary.of(this.constraint) + " on " + this.table;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new DropConstraint(this.table, name(), this.constraint));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
