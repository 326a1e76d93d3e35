package io.migrate.operation;

import java.util.List;

/**
 * One change, as data. It is read by the SQL generator, the source writer, the reverser
 * and every report; none of them knows the others.
 */
public sealed interface Operation
		permits CreateSchema, DropSchema, CreateTable, DropTable, RenameTable, AddColumn, DropColumn, RenameColumn,
		AlterColumn, AddConstraint, DropConstraint, ValidateConstraint, RenameConstraint, CreateIndex, DropIndex,
		RenameIndex, CreateEnum, DropEnum, AddEnumValue, RecreateEnum, CreateSequence, DropSequence, AlterSequence,
		SetComment, InsertRows, UpdateRows, DeleteRows, ExecuteSql, RunCode, Backfill, Review, Guarded {

	/**
	 * What it does, in the spelling of the {@code --json} answers: {@code addColumn}.
	 */
	default String kind() {
		String name = getClass().getSimpleName();
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	/**
	 * The object it is about.
	 */
	ObjectPath object();

	/**
	 * One line for people: {@code + column users.phone varchar(20)}.
	 */
	String summary();

	/**
	 * Whether it takes away something that holds data, or that data could not be put back
	 * into.
	 */
	default boolean destructive() {
		return false;
	}

	/**
	 * What takes it back, in order.
	 * @throws IrreversibleException if that is not known: a drop that does not carry what
	 * it drops, code, raw SQL
	 */
	List<Operation> inverse();

	/**
	 * Whether it is a drop that does not carry what it drops.
	 */
	default boolean isBare() {
		return false;
	}

	/**
	 * The same as an author may write it: a drop without what it drops.
	 */
	default Operation bare() {
		return this;
	}

	<R> R accept(OperationVisitor<R> visitor);

}
