package io.migrate.operation;

import io.migrate.schema.Exclude;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 */
public final class ExcludeBuilder extends ConstraintBuilder<ExcludeBuilder> {

	private final @Nullable String name;

	private final String definition;

	ExcludeBuilder(@Nullable String name, String definition) {
		this.name = name;
		this.definition = definition;
	}

	@Override
	ExcludeBuilder self() {
		return this;
	}

	@Override
	Exclude constraint() {
		return new Exclude(this.name, this.definition);
	}

}
