package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A question that only a person can answer. A run refuses the revision while it holds
 * one.
 *
 * @param table the table whose existing rows it is about: then it stops a run only while
 * that table holds a row
 */
public record Review(String question, @Nullable QualifiedName table) implements Operation {

	@Override
	public ObjectPath object() {
		return (this.table != null) ? ObjectPath.of(this.table) : ObjectPath.NONE;
	}

	@Override
	public String summary() {
		return "? " + this.question;
	}

	@Override
	public List<Operation> inverse() {
		return List.of();
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
