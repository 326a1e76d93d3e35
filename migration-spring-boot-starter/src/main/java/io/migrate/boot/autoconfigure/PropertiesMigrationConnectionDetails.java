package io.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * What the properties say.
 */
record PropertiesMigrationConnectionDetails(MigrationProperties properties) implements MigrationConnectionDetails {

	@Override
	public @Nullable String getJdbcUrl() {
		return this.properties.url();
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.user();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.password();
	}

}
