package io.migrate.operation;

import java.util.List;

import io.migrate.schema.EnumType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An enum type.
 */
public final class EnumBuilder {

	private final QualifiedName name;

	private final List<String> values;

	private @Nullable String comment;

	EnumBuilder(QualifiedName name, String... values) {
		this.name = name;
		this.values = List.of(values);
	}

	public EnumBuilder comment(String value) {
		this.comment = value;
		return this;
	}

	EnumType build() {
		return new EnumType(this.name, this.values, this.comment);
	}

}
