package io.migrate.operation;

import java.util.List;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP SEQUENCE}.
 *
 * @param content the sequence, null where an author gave only the name
 */
public record DropSequence(QualifiedName name, @Nullable Sequence content) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.name);
	}

	@Override
	public String summary() {
		return "- sequence " + this.name;
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
		return List.of(new CreateSequence(this.content));
	}

	@Override
	public boolean isBare() {
		return this.content == null;
	}

	@Override
	public DropSequence bare() {
		return new DropSequence(this.name, null);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
