package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A dropped enum type.
 */
public final class DropEnumBuilder {

	private final QualifiedName name;

	private @Nullable EnumBuilder content;

	DropEnumBuilder(QualifiedName name) {
		this.name = name;
	}

	/** Its values, where the other direction does not say them. */
	public EnumBuilder was(String... values) {
		this.content = new EnumBuilder(this.name, values);
		return this.content;
	}

	Operation operation() {
		return new DropEnum(this.name, (this.content != null) ? this.content.build() : null);
	}

}
