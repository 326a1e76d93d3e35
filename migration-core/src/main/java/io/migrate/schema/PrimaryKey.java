package io.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param include columns that its index carries without being part of the key
 */
public record PrimaryKey(@Nullable String name, List<String> columns, List<String> include,
		Deferrability deferrability) implements Constraint {

	public PrimaryKey {
		columns = List.copyOf(columns);
		include = List.copyOf(include);
	}

	public static PrimaryKey of(@Nullable String name, List<String> columns) {
		return new PrimaryKey(name, columns, List.of(), Deferrability.NOT_DEFERRABLE);
	}

	@Override
	public PrimaryKey withName(@Nullable String value) {
		return new PrimaryKey(value, this.columns, this.include, this.deferrability);
	}

}
