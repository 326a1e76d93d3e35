package io.migrate.operation;

import java.util.List;

import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP TYPE} of an enum.
 *
 * @param content the type, null where an author gave only the name
 */
public record DropEnum(QualifiedName name, @Nullable EnumType content) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.name);
	}

	@Override
	public String summary() {
		return "- enum " + this.name;
	}

	@Override
	public boolean destructive() {
		return true;
	}

	@Override
	public List<Operation> inverse() {
		if (this.content == null) {
			throw new IrreversibleException(this);
		}
		return List.of(new CreateEnum(this.content));
	}

	@Override
	public boolean isBare() {
		return this.content == null;
	}

	@Override
	public DropEnum bare() {
		return new DropEnum(this.name, null);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
