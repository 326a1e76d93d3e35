package io.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where migrations go, if not where the application does. A bean of this type takes the
 * place of {@code migrate.url}, {@code migrate.user} and {@code migrate.password}.
 */
public interface MigrationConnectionDetails extends ConnectionDetails {

	/** Null for the application's database. */
	@Nullable String getJdbcUrl();

	/** Null for the application's user. */
	@Nullable String getUsername();

	@Nullable String getPassword();

}
