package io.migrate.boot.autoconfigure;

import io.migrate.MigrationSettings;

/**
 * Changes the settings of the auto-configured engine; beans of this type are asked in
 * their order.
 */
@FunctionalInterface
public interface MigrationCustomizer {

	MigrationSettings customize(MigrationSettings settings);

}
