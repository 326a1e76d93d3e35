package io.migrate.sql;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AddEnumValue;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.AlterSequence;
import io.migrate.operation.Backfill;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateSchema;
import io.migrate.operation.CreateSequence;
import io.migrate.operation.CreateTable;
import io.migrate.operation.DeleteRows;
import io.migrate.operation.DropColumn;
import io.migrate.operation.DropConstraint;
import io.migrate.operation.DropEnum;
import io.migrate.operation.DropIndex;
import io.migrate.operation.DropSchema;
import io.migrate.operation.DropSequence;
import io.migrate.operation.DropTable;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Guarded;
import io.migrate.operation.InsertRows;
import io.migrate.operation.OperationVisitor;
import io.migrate.operation.RecreateEnum;
import io.migrate.operation.RenameColumn;
import io.migrate.operation.RenameConstraint;
import io.migrate.operation.RenameIndex;
import io.migrate.operation.RenameTable;
import io.migrate.operation.Review;
import io.migrate.operation.RunCode;
import io.migrate.operation.SetComment;
import io.migrate.operation.UpdateRows;
import io.migrate.operation.ValidateConstraint;
import io.migrate.scan.SqlScript;
import io.migrate.schema.QualifiedName;

/**
 * Each operation as statements: who writes them, and whether the table is one that others
 * use.
 */
final class PostgresStatements implements OperationVisitor<List<Draft>> {

	private final NewTables created;

	PostgresStatements(NewTables created) {
		this.created = created;
	}

	@Override
	public List<Draft> visit(CreateSchema operation) {
		return List.of(Draft.of("CREATE SCHEMA " + Identifiers.quote(operation.name()))
			.guarded("CREATE SCHEMA ", Guards.IF_NOT_EXISTS));
	}

	@Override
	public List<Draft> visit(DropSchema operation) {
		return List.of(Draft.of("DROP SCHEMA " + Identifiers.quote(operation.name()))
			.guarded("DROP SCHEMA ", Guards.IF_EXISTS)
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still uses the schema fails."));
	}

	@Override
	public List<Draft> visit(CreateTable operation) {
		return TableDdl.create(operation.table(), this.created);
	}

	@Override
	public List<Draft> visit(DropTable operation) {
		return on(operation.name(), TableDdl.drop(operation.name()));
	}

	@Override
	public List<Draft> visit(RenameTable operation) {
		return on(operation.name(), TableDdl.rename(operation.name(), operation.newName()));
	}

	@Override
	public List<Draft> visit(AddColumn operation) {
		return on(operation.table(), ColumnDdl.add(operation.table(), operation.column()).toArray(new Draft[0]));
	}

	@Override
	public List<Draft> visit(DropColumn operation) {
		return on(operation.table(), ColumnDdl.drop(operation.table(), operation.name()));
	}

	@Override
	public List<Draft> visit(RenameColumn operation) {
		return on(operation.table(), ColumnDdl.rename(operation.table(), operation.name(), operation.newName()));
	}

	@Override
	public List<Draft> visit(AlterColumn operation) {
		return ColumnChanges.of(operation, isExisting(operation.table()));
	}

	@Override
	public List<Draft> visit(AddConstraint operation) {
		QualifiedName table = operation.table();
		if (isExisting(table)) {
			return ConstraintDdl.add(table, operation.constraint(), operation.online());
		}
		return List.of(ConstraintDdl.plain(table, operation.constraint())
			.locking(ConstraintDdl.referencedLock(table, operation.constraint(), this.created)));
	}

	@Override
	public List<Draft> visit(DropConstraint operation) {
		return on(operation.table(), ConstraintDdl.drop(operation.table(), operation.name()));
	}

	@Override
	public List<Draft> visit(ValidateConstraint operation) {
		return on(operation.table(), ConstraintDdl.validate(operation.table(), operation.name()));
	}

	@Override
	public List<Draft> visit(RenameConstraint operation) {
		return on(operation.table(), ConstraintDdl.rename(operation.table(), operation.name(), operation.newName()));
	}

	@Override
	public List<Draft> visit(CreateIndex operation) {
		return List.of(IndexDdl.create(operation.table(), operation.index().withName(operation.name()),
				operation.concurrently(), isExisting(operation.table())));
	}

	@Override
	public List<Draft> visit(DropIndex operation) {
		return List.of(IndexDdl.drop(operation.table(), operation.name(), operation.concurrently(),
				isExisting(operation.table())));
	}

	@Override
	public List<Draft> visit(RenameIndex operation) {
		return List.of(IndexDdl.rename(operation.table(), operation.name(), operation.newName()));
	}

	@Override
	public List<Draft> visit(CreateEnum operation) {
		return EnumDdl.create(operation.type());
	}

	@Override
	public List<Draft> visit(DropEnum operation) {
		return List.of(EnumDdl.drop(operation.name()));
	}

	@Override
	public List<Draft> visit(AddEnumValue operation) {
		return List.of(EnumDdl.addValue(operation));
	}

	@Override
	public List<Draft> visit(RecreateEnum operation) {
		return EnumDdl.recreate(operation, this.created);
	}

	@Override
	public List<Draft> visit(CreateSequence operation) {
		return List.of(SequenceDdl.create(operation.sequence()));
	}

	@Override
	public List<Draft> visit(DropSequence operation) {
		return List.of(SequenceDdl.drop(operation.name()));
	}

	@Override
	public List<Draft> visit(AlterSequence operation) {
		return operation.from().equals(operation.to()) ? List.of()
				: List.of(SequenceDdl.alter(operation.name(), operation.from(), operation.to()));
	}

	@Override
	public List<Draft> visit(SetComment operation) {
		Draft comment = TableDdl.comment(operation.target(), operation.name(), operation.to());
		return switch (operation.target()) {
			case TABLE -> on(operation.name(), comment.locking(LockMode.SHARE_UPDATE_EXCLUSIVE));
			case TYPE -> List.of(comment);
		};
	}

	@Override
	public List<Draft> visit(InsertRows operation) {
		return on(operation.table(), RowDml.insert(operation));
	}

	@Override
	public List<Draft> visit(UpdateRows operation) {
		return on(operation.table(), RowDml.update(operation));
	}

	@Override
	public List<Draft> visit(DeleteRows operation) {
		return on(operation.table(), RowDml.delete(operation));
	}

	/**
	 * Locks of SQL that its author wrote are not known.
	 */
	@Override
	public List<Draft> visit(ExecuteSql operation) {
		String sql = operation.parameters().isEmpty() ? operation.sql()
				: ValueSql.filled(operation.sql(), operation.parameters());
		return SqlScript.ofRevision(sql, "SQL of the revision", 1)
			.statements()
			.stream()
			.map((statement) -> Draft.of(statement.text()).with(Conducts.of(statement)))
			.toList();
	}

	@Override
	public List<Draft> visit(RunCode operation) {
		return List.of((operation.offlineSql() != null) ? CodeSql.of(operation.offlineSql()) : Draft.of("-- code"));
	}

	@Override
	public List<Draft> visit(Backfill operation) {
		String what = "backfill of table " + operation.table();
		String condition = (operation.condition() != null) ? " WHERE " + Expressions.of(operation.condition(), what)
				: "";
		return List
			.of(Draft
				.of("UPDATE " + Identifiers.name(operation.table()) + " SET "
						+ Expressions.of(operation.assignment(), what) + condition, LockMode.ROW_EXCLUSIVE)
				.with(Conduct.BATCHED));
	}

	@Override
	public List<Draft> visit(Review operation) {
		return List.of(Draft.of(OfflineScript.comment("review: " + operation.question()).stripTrailing()));
	}

	@Override
	public List<Draft> visit(Guarded operation) {
		return Guards.of(operation.operation().accept(this));
	}

	private boolean isExisting(QualifiedName table) {
		return !this.created.contains(table);
	}

	/**
	 * The statements as they are on a table that others use; plain ones on a new table.
	 */
	private List<Draft> on(QualifiedName table, Draft... drafts) {
		return isExisting(table) ? List.of(drafts) : Stream.of(drafts).map(Draft::plain).toList();
	}

}
