package io.migrate.operation;

import java.util.List;
import java.util.Objects;

import io.migrate.schema.Constraint;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT}. A foreign key or check that is not validated is
 * added NOT VALID.
 *
 * @param usingIndex the unique index that a unique constraint or primary key takes over;
 * null to build one
 */
public record AddConstraint(QualifiedName table, Constraint constraint,
		@Nullable String usingIndex) implements Operation {

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
