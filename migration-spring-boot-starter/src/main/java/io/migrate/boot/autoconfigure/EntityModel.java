package io.migrate.boot.autoconfigure;

import java.util.function.Supplier;

import io.migrate.schema.SchemaModel;

/**
 * What the application's entities want the schema to be. Asked only by autogenerate and
 * {@code check}; a bean of this type takes the place of the one that reads Hibernate's
 * mapping.
 */
@FunctionalInterface
public interface EntityModel extends Supplier<SchemaModel> {

}
