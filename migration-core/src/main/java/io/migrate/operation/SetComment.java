package io.migrate.operation;

import java.util.List;
import java.util.Locale;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON} a table or type; a column's comment is a change of that column.
 */
public record SetComment(Target target, QualifiedName name, @Nullable String from,
		@Nullable String to) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.name);
	}

	@Override
	public String summary() {
		return "~ comment on " + this.target.name().toLowerCase(Locale.ROOT) + " " + this.name;
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new SetComment(this.target, this.name, this.to, this.from));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * What a comment can be on.
	 */
	public enum Target {

		TABLE, TYPE

	}

}
