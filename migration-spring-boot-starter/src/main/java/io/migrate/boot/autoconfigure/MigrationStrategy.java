package io.migrate.boot.autoconfigure;

import io.migrate.MigrationEngine;

/**
 * Says what happens at start-up in place of {@code migrate.startup}; a bean of this type
 * is called once for each engine, before JPA and before the port opens.
 */
@FunctionalInterface
public interface MigrationStrategy {

	void migrate(MigrationEngine engine);

}
