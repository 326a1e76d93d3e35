package io.migrate.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.migrate.operation.AddColumn;
import io.migrate.operation.AddConstraint;
import io.migrate.operation.AddEnumValue;
import io.migrate.operation.AlterColumn;
import io.migrate.operation.AlterSequence;
import io.migrate.operation.Backfill;
import io.migrate.operation.ColumnChange;
import io.migrate.operation.CreateEnum;
import io.migrate.operation.CreateIndex;
import io.migrate.operation.CreateSchema;
import io.migrate.operation.CreateSequence;
import io.migrate.operation.CreateTable;
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
import io.migrate.operation.Operation;
import io.migrate.operation.RecreateEnum;
import io.migrate.operation.RenameColumn;
import io.migrate.operation.RenameConstraint;
import io.migrate.operation.RenameIndex;
import io.migrate.operation.RenameTable;
import io.migrate.operation.Review;
import io.migrate.operation.SetComment;
import io.migrate.operation.ValidateConstraint;
import io.migrate.schema.EnumType;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;

/**
 * Operations of every kind that can be written, with all that they can hold.
 */
final class RandomOperations {

	private final RandomSchema schema;

	private final RandomRows rows;

	private final List<Supplier<Operation>> kinds;

	RandomOperations(long seed) {
		this.schema = new RandomSchema(new Random(seed));
		this.rows = new RandomRows(this.schema);
		RandomSchema s = this.schema;
		this.kinds = List.of(() -> new CreateSchema(s.name()), () -> new DropSchema(s.name()),
				() -> new CreateTable(s.table(s.qualified(), false)), this::dropTable,
				() -> new RenameTable(s.qualified(), s.name()), () -> new AddColumn(s.qualified(), s.column(s.name())),
				this::dropColumn, () -> new RenameColumn(s.qualified(), s.name(), s.name()),
				() -> new AlterColumn(s.qualified(), s.name(), s.some(3, this::change)),
				() -> new AddConstraint(s.qualified(), s.constraint(s.name()), s.sometimes()), this::dropConstraint,
				() -> new ValidateConstraint(s.qualified(), s.name()),
				() -> new RenameConstraint(s.qualified(), s.name(), s.name()),
				() -> new CreateIndex(s.qualified(), s.index(s.name()), s.sometimes()), this::dropIndex,
				() -> new RenameIndex(s.qualified(), s.name(), s.name()),
				() -> new CreateEnum(s.enumType(s.qualified())), this::dropEnum, this::addEnumValue, this::recreateEnum,
				() -> new CreateSequence(new Sequence(s.qualified(), s.options())), this::dropSequence,
				() -> new AlterSequence(s.qualified(), s.options(), s.options()),
				() -> new SetComment(s.one(List.of(SetComment.Target.values())), s.qualified(), s.maybe(s::text),
						s.maybe(s::text)),
				() -> new ExecuteSql(s.text(), s.maybe(s::text)), this.rows::execute, this.rows::insert,
				this.rows::update, this.rows::delete, this::guarded,
				() -> new Backfill(s.qualified(), s.text(), s.maybe(s::text)),
				() -> new Review(s.text(), s.maybe(s::qualified)));
	}

	RandomSchema schema() {
		return this.schema;
	}

	/** One of each kind, then some more. */
	List<Operation> all() {
		List<Operation> operations = new ArrayList<>();
		this.kinds.forEach((kind) -> operations.add(kind.get()));
		IntStream.range(0, 10).forEach((i) -> operations.add(this.schema.one(this.kinds).get()));
		return operations;
	}

	private Operation guarded() {
		while (true) {
			try {
				return new Guarded(this.schema.one(this.kinds).get());
			}
			catch (IllegalArgumentException ex) {
				continue;
			}
		}
	}

	private Operation dropTable() {
		QualifiedName name = this.schema.qualified();
		return new DropTable(name, this.schema.maybe(() -> this.schema.table(name, true)));
	}

	private Operation dropColumn() {
		String name = this.schema.name();
		return new DropColumn(this.schema.qualified(), name, this.schema.maybe(() -> this.schema.column(name)));
	}

	private Operation dropConstraint() {
		String name = this.schema.name();
		return new DropConstraint(this.schema.qualified(), name, this.schema.maybe(() -> this.schema.constraint(name)));
	}

	private Operation dropIndex() {
		String name = this.schema.name();
		return new DropIndex(this.schema.qualified(), name, this.schema.maybe(() -> this.schema.index(name)),
				this.schema.sometimes());
	}

	private Operation dropEnum() {
		QualifiedName name = this.schema.qualified();
		return new DropEnum(name, this.schema.maybe(() -> this.schema.enumType(name)));
	}

	private Operation dropSequence() {
		QualifiedName name = this.schema.qualified();
		return new DropSequence(name, this.schema.maybe(() -> new Sequence(name, this.schema.options())));
	}

	private Operation addEnumValue() {
		List<String> values = List.copyOf(new LinkedHashSet<>(this.schema.some(4, this.schema::text)));
		EnumType type = new EnumType(this.schema.qualified(), values, this.schema.maybe(this.schema::text));
		return new AddEnumValue(type, this.schema.one(values), uses());
	}

	private Operation recreateEnum() {
		QualifiedName name = this.schema.qualified();
		return new RecreateEnum(this.schema.enumType(name), this.schema.enumType(name), uses());
	}

	private List<EnumUse> uses() {
		return this.schema.sometimes() ? List.of() : this.schema.some(3, () -> new EnumUse(this.schema.qualified(),
				this.schema.name(), this.schema.sometimes(), this.schema.maybe(this.schema::text)));
	}

	private ColumnChange change() {
		RandomSchema s = this.schema;
		return switch (s.below(8)) {
			case 0 -> new ColumnChange.SetType(s.maybe(s::type), s.type(), s.maybe(s::text), s.maybe(s::text));
			case 1 -> new ColumnChange.SetCollation(s.type(), s.maybe(s::name), s.maybe(s::name));
			case 2 -> new ColumnChange.SetNullable(s.sometimes());
			case 3 -> new ColumnChange.SetDefault(s.maybe(s::text), s.maybe(s::text));
			case 4 -> new ColumnChange.SetIdentity(s.maybe(this::identity), s.maybe(this::identity));
			case 5 -> new ColumnChange.SetGenerated(s.maybe(this::generated), s.maybe(this::generated));
			case 6 -> new ColumnChange.SetOwnedSequence(s.maybe(this::sequence), s.maybe(this::sequence));
			default -> new ColumnChange.SetColumnComment(s.maybe(s::text), s.maybe(s::text));
		};
	}

	private Sequence sequence() {
		return new Sequence(this.schema.qualified(), this.schema.options());
	}

	private Identity identity() {
		return new Identity(this.schema.sometimes(), this.schema.options());
	}

	private Generated generated() {
		return new Generated(this.schema.text(), this.schema.sometimes());
	}

}
