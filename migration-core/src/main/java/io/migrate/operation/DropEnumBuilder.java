package io.migrate.operation;

import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A dropped enum type.
 */
public final class DropEnumBuilder {

	private final QualifiedName name;

	private @Nullable EnumBuilder content;

	private boolean guarded;

	DropEnumBuilder(QualifiedName name) {
		this.name = name;
	}

	/** Does nothing where it is not there. */
	public DropEnumBuilder ifExists() {
		this.guarded = true;
		return this;
	}

	/** Its values, where the other direction does not say them. */
	public EnumBuilder was(String... values) {
		this.content = new EnumBuilder(this.name, values);
		return this.content;
	}

	Operation operation() {
		return Guarded.when(this.guarded, new DropEnum(this.name, (this.content != null) ? this.content.type() : null));
	}

}
