package io.migrate.source;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
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
import io.migrate.operation.EnumUse;
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
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Operations as the calls of {@link io.migrate.operation.Operations} that collect them
 * again.
 */
final class OperationSource implements OperationVisitor<Chain> {

	@Override
	public Chain visit(CreateSchema operation) {
		return op("createSchema", operation.name());
	}

	@Override
	public Chain visit(DropSchema operation) {
		return op("dropSchema", operation.name());
	}

	@Override
	public Chain visit(CreateTable operation) {
		return Chain.on("op").call("createTable", name(operation.table().name()), TableSource.block(operation.table()));
	}

	@Override
	public Chain visit(DropTable operation) {
		Chain drop = op("dropTable", operation.name().written());
		return (operation.content() != null) ? drop.call("was", TableSource.block(operation.content())) : drop;
	}

	@Override
	public Chain visit(RenameTable operation) {
		return op("renameTable", operation.name().written(), operation.newName());
	}

	@Override
	public Chain visit(AddColumn operation) {
		Chain add = Chain.on("op")
			.call("addColumn", name(operation.table()), Argument.text(operation.column().name()),
					TypeSource.of(operation.column().type()));
		return TableSource.column(add, operation.column(), false);
	}

	@Override
	public Chain visit(DropColumn operation) {
		Chain drop = op("dropColumn", operation.table().written(), operation.name());
		return (operation.content() != null) ? TableSource
			.column(drop.call("was", TypeSource.of(operation.content().type())), operation.content(), false) : drop;
	}

	@Override
	public Chain visit(RenameColumn operation) {
		return op("renameColumn", operation.table().written(), operation.name(), operation.newName());
	}

	@Override
	public Chain visit(AlterColumn operation) {
		List<Chain> changes = operation.changes().stream().map(ColumnChangeSource::of).toList();
		return Chain.on("op")
			.call("alterColumn", name(operation.table()), Argument.text(operation.column()),
					new Argument.Block("c", changes));
	}

	@Override
	public Chain visit(AddConstraint operation) {
		return ConstraintSource.added(operation.table(), operation.constraint()).callIf(operation.online(), "online");
	}

	@Override
	public Chain visit(DropConstraint operation) {
		Chain drop = op("dropConstraint", operation.table().written(), operation.name());
		return (operation.content() != null) ? ConstraintSource.dropped(drop, operation.content()) : drop;
	}

	@Override
	public Chain visit(ValidateConstraint operation) {
		return op("validateConstraint", operation.table().written(), operation.name());
	}

	@Override
	public Chain visit(RenameConstraint operation) {
		return op("renameConstraint", operation.table().written(), operation.name(), operation.newName());
	}

	@Override
	public Chain visit(CreateIndex operation) {
		return IndexSource.on(op("createIndex", operation.name()), operation.table().written(), operation.index())
			.callIf(operation.concurrently(), "concurrently");
	}

	@Override
	public Chain visit(DropIndex operation) {
		Chain drop = op("dropIndex", operation.name());
		String table = operation.table().written();
		Chain on = (operation.content() != null) ? IndexSource.on(drop, table, operation.content())
				: drop.call("on", table);
		return on.callIf(operation.concurrently(), "concurrently");
	}

	@Override
	public Chain visit(RenameIndex operation) {
		return op("renameIndex", operation.table().written(), operation.name(), operation.newName());
	}

	@Override
	public Chain visit(CreateEnum operation) {
		List<Argument> arguments = new ArrayList<>(List.of(name(operation.type().name())));
		arguments.addAll(Argument.texts(operation.type().values()));
		return comment(Chain.on("op").call("createEnum", arguments), operation.type().comment());
	}

	@Override
	public Chain visit(DropEnum operation) {
		Chain drop = op("dropEnum", operation.name().written());
		return (operation.content() != null)
				? comment(drop.call("was", Argument.texts(operation.content().values())), operation.content().comment())
				: drop;
	}

	@Override
	public Chain visit(AddEnumValue operation) {
		Chain add = op("addEnumValue", operation.type().name().written(), operation.value()).call("giving",
				Argument.texts(operation.type().values()));
		return uses(comment(add, operation.type().comment()), operation.uses());
	}

	@Override
	public Chain visit(RecreateEnum operation) {
		Chain recreate = op("recreateEnum", operation.from().name().written())
			.call("from", Argument.texts(operation.from().values()))
			.call("to", Argument.texts(operation.to().values()));
		boolean comment = operation.from().comment() != null || operation.to().comment() != null;
		return uses(comment ? recreate.call("comment", Argument.text(operation.from().comment()),
				Argument.text(operation.to().comment())) : recreate, operation.uses());
	}

	@Override
	public Chain visit(CreateSequence operation) {
		return CountingSource.options(op("createSequence", operation.sequence().name().written()),
				operation.sequence().options(), "bigint");
	}

	@Override
	public Chain visit(DropSequence operation) {
		Chain drop = op("dropSequence", operation.name().written());
		return (operation.content() != null)
				? drop.call("was", CountingSource.block(operation.content().options(), "bigint")) : drop;
	}

	@Override
	public Chain visit(AlterSequence operation) {
		return op("alterSequence", operation.name().written())
			.call("from", CountingSource.block(operation.from(), "bigint"))
			.call("to", CountingSource.block(operation.to(), "bigint"));
	}

	@Override
	public Chain visit(SetComment operation) {
		Chain set = Chain.on("op").call(switch (operation.target()) {
			case TABLE -> "commentOnTable";
			case TYPE -> "commentOnType";
		}, name(operation.name()), Argument.text(operation.to()));
		return (operation.from() != null) ? set.call("was", operation.from()) : set;
	}

	@Override
	public Chain visit(InsertRows operation) {
		Chain insert = Chain.on("op").call("insert", name(operation.table()), ValueSource.block(operation.rows()));
		return operation.key().isEmpty() ? insert : insert.call("key", Argument.texts(operation.key()));
	}

	@Override
	public Chain visit(UpdateRows operation) {
		Chain update = op("update", operation.table().written());
		for (UpdateRows.Assignment set : operation.assignments()) {
			update = update.call("set", Argument.text(set.column()), ValueSource.of(set.value()));
		}
		return ValueSource.filter(update, operation.filter());
	}

	@Override
	public Chain visit(DeleteRows operation) {
		return ValueSource.filter(op("delete", operation.table().written()), operation.filter());
	}

	@Override
	public Chain visit(ExecuteSql operation) {
		Chain execute = op("execute", operation.sql());
		execute = ValueSource.with(execute, operation.parameters());
		return (operation.inverseSql() != null) ? execute.call("reversedBy", operation.inverseSql()) : execute;
	}

	@Override
	public Chain visit(RunCode operation) {
		throw new MigrationException("op.run(…) cannot be written to a new revision.",
				"What it does is known as compiled code only.", "Copy it there by hand.");
	}

	@Override
	public Chain visit(Backfill operation) {
		Chain backfill = op("backfill", operation.table().written()).call("set", operation.assignment());
		return (operation.condition() != null) ? backfill.call("where", operation.condition()) : backfill;
	}

	@Override
	public Chain visit(Review operation) {
		return (operation.table() != null) ? op("review", operation.table().written(), operation.question())
				: op("review", operation.question());
	}

	@Override
	public Chain visit(Guarded operation) {
		Chain chain = operation.operation().accept(this);
		return operation.isDrop() ? chain.insert(1, "ifExists") : chain.call("ifNotExists", List.of());
	}

	private static Chain op(String method, String... texts) {
		return Chain.on("op").call(method, texts);
	}

	private static Argument name(QualifiedName name) {
		return Argument.text(name.written());
	}

	private static Chain comment(Chain chain, @Nullable String comment) {
		return (comment != null) ? chain.call("comment", comment) : chain;
	}

	private static Chain uses(Chain chain, List<EnumUse> uses) {
		Chain calls = chain;
		for (EnumUse use : uses) {
			List<Argument> arguments = new ArrayList<>(List.of(name(use.table()), Argument.text(use.column())));
			if (use.defaultValue() != null) {
				arguments.add(Argument.text(use.defaultValue()));
			}
			calls = calls.call(use.array() ? "usedByArray" : "usedBy", arguments);
		}
		return calls;
	}

}
