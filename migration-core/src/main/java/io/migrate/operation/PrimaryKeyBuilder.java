package io.migrate.operation;

import java.util.List;

import io.migrate.schema.Deferrability;
import io.migrate.schema.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 */
public final class PrimaryKeyBuilder extends ConstraintBuilder<PrimaryKeyBuilder> {

	private final List<String> columns;

	private @Nullable String name;

	private List<String> include = List.of();

	private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

	PrimaryKeyBuilder(@Nullable String name, String... columns) {
		this.name = name;
		this.columns = List.of(columns);
	}

	/**
	 * Another name than {@code
	 *
	<table>
	 * _pkey}; null leaves it to PostgreSQL.
	 */
	public PrimaryKeyBuilder named(@Nullable String value) {
		this.name = value;
		return this;
	}

	/** Columns that its index carries without being part of the key. */
	public PrimaryKeyBuilder include(String... value) {
		this.include = List.of(value);
		return this;
	}

	public PrimaryKeyBuilder deferrable() {
		this.deferrability = Deferrability.DEFERRABLE;
		return this;
	}

	public PrimaryKeyBuilder initiallyDeferred() {
		this.deferrability = Deferrability.INITIALLY_DEFERRED;
		return this;
	}

	@Override
	PrimaryKeyBuilder self() {
		return this;
	}

	@Override
	PrimaryKey constraint() {
		return new PrimaryKey(this.name, this.columns, this.include, this.deferrability);
	}

}
