package io.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint. Entities cannot say one, so it is carried as PostgreSQL spells
 * it.
 *
 * @param definition what {@code pg_get_constraintdef} says, from the word EXCLUDE on
 */
public record Exclude(@Nullable String name, String definition) implements Constraint {

	@Override
	public Exclude withName(@Nullable String value) {
		return new Exclude(value, this.definition);
	}

}
