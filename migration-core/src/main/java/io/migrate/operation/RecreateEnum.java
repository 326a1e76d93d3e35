package io.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.EnumType;

/**
 * Replaces an enum type by one with other values, as PostgreSQL cannot take one away: a
 * new type, every column that uses the old one, then the new one under the old name. A
 * value in use that the new type lacks makes it fail.
 */
public record RecreateEnum(EnumType from, EnumType to, List<EnumUse> uses) implements Operation {

	public RecreateEnum {
		uses = List.copyOf(uses);
	}

	/**
	 * Itself with the casts of the type out of the way and back again: PostgreSQL drops
	 * no type that a cast depends on.
	 */
	public List<Operation> between(List<AuxiliaryObject> casts) {
		List<Operation> operations = new ArrayList<>();
		casts.forEach((cast) -> operations.add(new ExecuteSql(cast.drop(), cast.create())));
		operations.add(this);
		casts.forEach((cast) -> operations.add(new ExecuteSql(cast.create(), cast.drop())));
		return operations;
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.from.name());
	}

	@Override
	public String summary() {
		return "~ enum " + this.from.name() + " " + this.from.values() + " -> " + this.to.values();
	}

	@Override
	public boolean destructive() {
		return !this.to.values().containsAll(this.from.values());
	}

	@Override
	public List<Operation> inverse() {
		return List.of(new RecreateEnum(this.to, this.from, this.uses));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
