package io.migrate.diff;

import io.migrate.operation.DeleteRows;
import io.migrate.operation.Guarded;
import io.migrate.operation.InsertRows;
import io.migrate.operation.OperationVisitor;
import io.migrate.operation.RenameColumn;
import io.migrate.operation.RenameTable;
import io.migrate.operation.RunCode;
import io.migrate.operation.UpdateRows;
import io.migrate.operation.ValidateConstraint;
import io.migrate.schema.SchemaModel;

/**
 * The operations that no difference gives: only people write them.
 */
abstract class OperationsOfPeople implements OperationVisitor<SchemaModel> {

	@Override
	public SchemaModel visit(RenameTable operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(RenameColumn operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(ValidateConstraint operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(InsertRows operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(UpdateRows operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(DeleteRows operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(Guarded operation) {
		throw new IllegalStateException(operation.summary());
	}

	@Override
	public SchemaModel visit(RunCode operation) {
		throw new IllegalStateException(operation.summary());
	}

}
