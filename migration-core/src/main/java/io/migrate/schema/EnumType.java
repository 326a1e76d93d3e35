package io.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An enum type with its values in their order.
 */
public record EnumType(QualifiedName name, List<String> values, @Nullable String comment) {

	public EnumType {
		values = List.copyOf(values);
	}

}
