package io.migrate.operation;

import java.util.List;
import java.util.ArrayList;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP TABLE}, without CASCADE.
 *
 * @param content the table with its indexes, null where an author gave only the name
 */
public record DropTable(QualifiedName name, @Nullable Table content) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.name);
	}

	@Override
	public String summary() {
		return "- table " + this.name;
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
		List<Operation> back = new ArrayList<>();
		back.add(new CreateTable(this.content));
		this.content.indexes().forEach((index) -> back.add(new CreateIndex(this.name, index, false)));
		return back;
	}

	@Override
	public boolean isBare() {
		return this.content == null;
	}

	@Override
	public DropTable bare() {
		return new DropTable(this.name, null);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
