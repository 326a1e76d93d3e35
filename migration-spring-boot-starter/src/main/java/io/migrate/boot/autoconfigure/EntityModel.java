package io.migrate.boot.autoconfigure;

import java.util.function.IntFunction;

import io.migrate.schema.SchemaModel;

/**
 * What the application's entities want the schema to be on a server of a major version.
 * Asked only by autogenerate and {@code check}; a bean of this type takes the place of
 * the one that reads Hibernate's mapping.
 */
@FunctionalInterface
public interface EntityModel extends IntFunction<SchemaModel> {

}
