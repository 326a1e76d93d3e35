package io.migrate.operation;

import io.migrate.schema.Check;
import org.jspecify.annotations.Nullable;

/**
 * A CHECK constraint.
 */
public final class CheckBuilder extends ConstraintBuilder<CheckBuilder> {

	private final @Nullable String name;

	private final String sql;

	private boolean noInherit;

	private boolean validated = true;

	CheckBuilder(@Nullable String name, String sql) {
		this.name = name;
		this.sql = sql;
	}

	/** It does not hold for tables that inherit from this one. */
	public CheckBuilder noInherit() {
		this.noInherit = true;
		return this;
	}

	/**
	 * New rows are held to it, existing ones are not looked at until
	 * {@code op.validateConstraint}.
	 */
	public CheckBuilder notValid() {
		this.validated = false;
		return this;
	}

	@Override
	CheckBuilder self() {
		return this;
	}

	@Override
	Check constraint() {
		return new Check(this.name, this.sql, this.noInherit, this.validated);
	}

}
