package io.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param nullsNotDistinct whether two nulls count as equal (PostgreSQL 15 and newer)
 */
public record Unique(@Nullable String name, List<String> columns, List<String> include, boolean nullsNotDistinct,
		Deferrability deferrability) implements Constraint {

	public Unique {
		columns = List.copyOf(columns);
		include = List.copyOf(include);
	}

	public static Unique of(@Nullable String name, List<String> columns) {
		return new Unique(name, columns, List.of(), false, Deferrability.NOT_DEFERRABLE);
	}

	@Override
	public Unique withName(@Nullable String value) {
		return new Unique(value, this.columns, this.include, this.nullsNotDistinct, this.deferrability);
	}

}
