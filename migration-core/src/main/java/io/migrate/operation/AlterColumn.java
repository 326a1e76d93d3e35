package io.migrate.operation;

import java.util.List;
import java.util.ArrayList;
import java.util.stream.Collectors;

import io.migrate.schema.QualifiedName;

/**
 * {@code ALTER TABLE … ALTER COLUMN}: one or more changes of one column.
 */
public record AlterColumn(QualifiedName table, String column, List<ColumnChange> changes) implements Operation {

	public AlterColumn {
		changes = List.copyOf(changes);
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.table, this.column);
	}

	@Override
	public String summary() {
		return "~ column " + object() + ": "
				+ this.changes.stream().map(ColumnChange::summary).collect(Collectors.joining(", "));
	}

	@Override
	public List<Operation> inverse() {
		if (!this.changes.stream().allMatch(ColumnChange::reversible)) {
			throw new IrreversibleException(this);
		}
		List<ColumnChange> back = new ArrayList<>();
		this.changes.forEach((change) -> back.add(0, change.inverse()));
		return List.of(new AlterColumn(this.table, this.column, back));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
