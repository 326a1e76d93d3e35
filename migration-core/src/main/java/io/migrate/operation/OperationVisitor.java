package io.migrate.operation;

/**
 * What is made of each kind of operation; a kind that is forgotten does not compile.
 */
public interface OperationVisitor<R> {

	R visit(CreateSchema operation);

	R visit(DropSchema operation);

	R visit(CreateTable operation);

	R visit(DropTable operation);

	R visit(RenameTable operation);

	R visit(AddColumn operation);

	R visit(DropColumn operation);

	R visit(RenameColumn operation);

	R visit(AlterColumn operation);

	R visit(AddConstraint operation);

	R visit(DropConstraint operation);

	R visit(ValidateConstraint operation);

	R visit(RenameConstraint operation);

	R visit(CreateIndex operation);

	R visit(DropIndex operation);

	R visit(RenameIndex operation);

	R visit(CreateEnum operation);

	R visit(DropEnum operation);

	R visit(AddEnumValue operation);

	R visit(RecreateEnum operation);

	R visit(CreateSequence operation);

	R visit(DropSequence operation);

	R visit(AlterSequence operation);

	R visit(SetComment operation);

	R visit(InsertRows operation);

	R visit(UpdateRows operation);

	R visit(DeleteRows operation);

	R visit(ExecuteSql operation);

	R visit(RunCode operation);

	R visit(Backfill operation);

	R visit(Review operation);

	R visit(Guarded operation);

}
