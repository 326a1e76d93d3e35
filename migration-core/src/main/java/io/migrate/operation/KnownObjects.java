package io.migrate.operation;

import java.util.HashMap;
import java.util.Map;

import io.migrate.schema.Column;
import io.migrate.schema.EnumType;
import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;

/**
 * What operations tell of the objects that are there after them. Each visit takes note of
 * an operation and returns it, a bare drop with what it drops where that is known.
 */
final class KnownObjects implements OperationVisitor<Operation> {

	private final KnownTables tables = new KnownTables();

	private final Map<QualifiedName, EnumType> enums = new HashMap<>();

	private final Map<QualifiedName, Sequence> sequences = new HashMap<>();

	@Override
	public Operation visit(CreateSchema operation) {
		return operation;
	}

	@Override
	public Operation visit(DropSchema operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateTable operation) {
		this.tables.create(operation.table());
		return operation;
	}

	@Override
	public Operation visit(DropTable operation) {
		Operation complete = (operation.content() != null) ? operation
				: new DropTable(operation.name(), this.tables.table(operation.name()));
		this.tables.forget(operation.name());
		return complete;
	}

	/**
	 * What refers to it is too much to follow for what nobody does: create and rename.
	 */
	@Override
	public Operation visit(RenameTable operation) {
		this.tables.forget(operation.name());
		return operation;
	}

	@Override
	public Operation visit(AddColumn operation) {
		this.tables.addColumn(operation.table(), operation.column());
		return operation;
	}

	@Override
	public Operation visit(DropColumn operation) {
		Operation complete = (operation.content() != null) ? operation : new DropColumn(operation.table(),
				operation.name(), this.tables.column(operation.table(), operation.name()));
		this.tables.removeColumn(operation.table(), operation.name());
		return complete;
	}

	@Override
	public Operation visit(RenameColumn operation) {
		this.tables.forget(operation.table());
		return operation;
	}

	@Override
	public Operation visit(AlterColumn operation) {
		this.tables.changeColumn(operation.table(), operation.column(), (column) -> {
			Column changed = column;
			for (ColumnChange change : operation.changes()) {
				changed = change.applyTo(changed);
			}
			return changed;
		});
		return operation;
	}

	@Override
	public Operation visit(AddConstraint operation) {
		this.tables.addConstraint(operation.table(), operation.constraint());
		return operation;
	}

	@Override
	public Operation visit(DropConstraint operation) {
		Operation complete = (operation.content() != null) ? operation : new DropConstraint(operation.table(),
				operation.name(), this.tables.constraint(operation.table(), operation.name()));
		this.tables.removeConstraint(operation.table(), operation.name());
		return complete;
	}

	@Override
	public Operation visit(ValidateConstraint operation) {
		this.tables.validate(operation.table(), operation.name());
		return operation;
	}

	@Override
	public Operation visit(RenameConstraint operation) {
		this.tables.changeConstraint(operation.table(), operation.name(),
				(constraint) -> constraint.withName(operation.newName()));
		return operation;
	}

	@Override
	public Operation visit(CreateIndex operation) {
		this.tables.addIndex(operation.table(), operation.index());
		return operation;
	}

	@Override
	public Operation visit(DropIndex operation) {
		Operation complete = (operation.content() != null) ? operation : new DropIndex(operation.table(),
				operation.name(), this.tables.index(operation.table(), operation.name()), operation.concurrently());
		this.tables.removeIndex(operation.table(), operation.name());
		return complete;
	}

	@Override
	public Operation visit(RenameIndex operation) {
		Index index = this.tables.index(operation.table(), operation.name());
		if (index != null) {
			this.tables.removeIndex(operation.table(), operation.name());
			this.tables.addIndex(operation.table(), index.withName(operation.newName()));
		}
		return operation;
	}

	@Override
	public Operation visit(CreateEnum operation) {
		return noted(operation.type(), operation);
	}

	@Override
	public Operation visit(DropEnum operation) {
		EnumType known = this.enums.remove(operation.name());
		return (operation.content() != null) ? operation : new DropEnum(operation.name(), known);
	}

	@Override
	public Operation visit(AddEnumValue operation) {
		return noted(operation.type(), operation);
	}

	@Override
	public Operation visit(RecreateEnum operation) {
		return noted(operation.to(), operation);
	}

	@Override
	public Operation visit(CreateSequence operation) {
		this.sequences.put(operation.sequence().name(), operation.sequence());
		return operation;
	}

	@Override
	public Operation visit(DropSequence operation) {
		Sequence known = this.sequences.remove(operation.name());
		return (operation.content() != null) ? operation : new DropSequence(operation.name(), known);
	}

	@Override
	public Operation visit(AlterSequence operation) {
		this.sequences.put(operation.name(), new Sequence(operation.name(), operation.to()));
		return operation;
	}

	@Override
	public Operation visit(SetComment operation) {
		switch (operation.target()) {
			case TABLE -> this.tables.comment(operation.name(), operation.to());
			case TYPE -> this.enums.computeIfPresent(operation.name(),
					(name, type) -> new EnumType(name, type.values(), operation.to()));
		}
		return operation;
	}

	@Override
	public Operation visit(InsertRows operation) {
		return operation;
	}

	@Override
	public Operation visit(UpdateRows operation) {
		return operation;
	}

	@Override
	public Operation visit(DeleteRows operation) {
		return operation;
	}

	@Override
	public Operation visit(ExecuteSql operation) {
		return operation;
	}

	@Override
	public Operation visit(RunCode operation) {
		return operation;
	}

	@Override
	public Operation visit(Backfill operation) {
		return operation;
	}

	@Override
	public Operation visit(Review operation) {
		return operation;
	}

	@Override
	public Operation visit(Guarded operation) {
		return new Guarded(operation.operation().accept(this));
	}

	private Operation noted(EnumType type, Operation operation) {
		this.enums.put(type.name(), type);
		return operation;
	}

}
