package io.migrate.operation;

import java.util.List;
import java.util.Set;

/**
 * An operation that does nothing where it is done already: a creation unless the object
 * is there, whatever it is like, or a drop only if it is. Nobody knows then whether this
 * revision made the object; its inverse takes it away all the same.
 */
public record Guarded(Operation operation) implements Operation {

	private static final Set<Class<? extends Operation>> CREATIONS = Set.of(CreateSchema.class, CreateTable.class,
			AddColumn.class, AddConstraint.class, CreateIndex.class, CreateEnum.class, AddEnumValue.class,
			CreateSequence.class);

	private static final Set<Class<? extends Operation>> DROPS = Set.of(DropSchema.class, DropTable.class,
			DropColumn.class, DropConstraint.class, DropIndex.class, DropEnum.class, DropSequence.class);

	public Guarded {
		if (!isGuardable(operation)) {
			throw new IllegalArgumentException("neither creates nor drops an object: " + operation.summary());
		}
	}

	/** The operation, guarded where that was asked for. */
	static Operation when(boolean guarded, Operation operation) {
		return guarded ? new Guarded(operation) : operation;
	}

	/** Whether it drops, and so looks whether the object is there. */
	public boolean isDrop() {
		return DROPS.contains(this.operation.getClass());
	}

	@Override
	public String kind() {
		return this.operation.kind();
	}

	@Override
	public ObjectPath object() {
		return this.operation.object();
	}

	@Override
	public String summary() {
		return this.operation.summary() + (isDrop() ? ", if it exists" : ", unless it exists");
	}

	@Override
	public boolean destructive() {
		return this.operation.destructive();
	}

	@Override
	public List<Operation> inverse() {
		return this.operation.inverse().stream().map((back) -> when(isGuardable(back), back)).toList();
	}

	@Override
	public boolean isBare() {
		return this.operation.isBare();
	}

	@Override
	public Guarded bare() {
		return new Guarded(this.operation.bare());
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	private static boolean isGuardable(Operation operation) {
		return CREATIONS.contains(operation.getClass()) || DROPS.contains(operation.getClass());
	}

}
