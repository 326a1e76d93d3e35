package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE … DROP COLUMN}, without CASCADE.
 *
 * @param content the column, null where an author gave only the name
 */
public record DropColumn(QualifiedName table, String name, @Nullable Column content) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.name);
	}

	@Override
	public String summary() {
		return "- column " + object();
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
		boolean needsValue = !this.content.nullable() && this.content.defaultValue() == null
				&& this.content.identity() == null && this.content.generated() == null;
		return needsValue ? withValue(this.content) : List.of(new AddColumn(this.table, this.content));
	}

	/** Rows that are there when the column comes back have no value for it. */
	private List<Operation> withValue(Column column) {
		return List.of(new AddColumn(this.table, column.withNullable(true)),
				new Review("Which value do the rows of '" + this.table + "' get in '" + this.name
						+ "', which is NOT NULL and has no default?", this.table),
				new AlterColumn(this.table, this.name, List.of(new ColumnChange.SetNullable(false))));
	}

	@Override
	public boolean isBare() {
		return this.content == null;
	}

	@Override
	public DropColumn bare() {
		return new DropColumn(this.table, this.name, null);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
