package io.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table. NOT NULL is not one here: it is the column's nullability.
 */
public sealed interface Constraint permits PrimaryKey, Unique, ForeignKey, Check, Exclude {

	/**
	 * Its name, null where the model leaves it to {@link NamingConvention}; never null
	 * once read from a database.
	 */
	@Nullable String name();

	Constraint withName(@Nullable String name);

}
