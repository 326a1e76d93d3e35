package io.migrate.operation;

import java.util.List;

import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.EnumType;

/**
 * {@code ALTER TYPE … ADD VALUE}. The value can be used once its transaction has ended.
 *
 * @param type the type as it is afterwards, which says where the value stands
 * @param uses the columns of the type, which taking the value back has to carry over
 * @param casts the casts of the type, which taking the value back has to make anew
 */
public record AddEnumValue(EnumType type, String value, List<EnumUse> uses,
		List<AuxiliaryObject> casts) implements Operation {

	public AddEnumValue {
		uses = List.copyOf(uses);
		casts = List.copyOf(casts);
	}

	public AddEnumValue(EnumType type, String value, List<EnumUse> uses) {
		this(type, value, uses, List.of());
	}

	public AddEnumValue withCasts(List<AuxiliaryObject> values) {
		return new AddEnumValue(this.type, this.value, this.uses, values);
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.of(this.type.name(), this.value);
	}

	@Override
	public String summary() {
		return "+ enum value " + this.type.name() + "." + this.value;
	}

	@Override
	public List<Operation> inverse() {
		List<String> before = this.type.values().stream().filter((other) -> !other.equals(this.value)).toList();
		EnumType previous = new EnumType(this.type.name(), before, this.type.comment());
		return new RecreateEnum(this.type, previous, this.uses).between(this.casts);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
