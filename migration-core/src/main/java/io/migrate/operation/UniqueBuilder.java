package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Deferrability;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 */
public final class UniqueBuilder extends ConstraintBuilder<UniqueBuilder> {

	private final @Nullable String name;

	private final List<String> columns;

	private List<String> include = List.of();

	private boolean nullsNotDistinct;

	private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

	UniqueBuilder(@Nullable String name, String... columns) {
		this.name = name;
		this.columns = List.of(columns);
	}

	/** Columns that its index carries without being part of the key. */
	public UniqueBuilder include(String... value) {
		this.include = List.of(value);
		return this;
	}

	/** Two nulls count as equal (PostgreSQL 15). */
	public UniqueBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	public UniqueBuilder deferrable() {
		this.deferrability = Deferrability.DEFERRABLE;
		return this;
	}

	public UniqueBuilder initiallyDeferred() {
		this.deferrability = Deferrability.INITIALLY_DEFERRED;
		return this;
	}

	@Override
	UniqueBuilder self() {
		return this;
	}

	@Override
	Unique constraint() {
		return new Unique(this.name, this.columns, this.include, this.nullsNotDistinct, this.deferrability);
	}

}
