package io.migrate.session;

import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Says why a connection could not be opened, without the URL, which may hold a password.
 */
final class ConnectionFailure {

	private static final Map<String, String> REMEDIES = Map.of("08001",
			"Start the server, or set migrate.url (or the application's data source) to the one that runs.", "08004",
			"Let this client in at the server's pg_hba.conf, or connect as another user.", "28P01",
			"Set migrate.user and migrate.password (or those of the application's data source).", "28000",
			"Let this user in at the server's pg_hba.conf, or set migrate.user to one that may connect.", "3D000",
			"Create it with CREATE DATABASE, or set migrate.url to one that is there.", "53300",
			"Close connections, or raise max_connections at the server.", "57P03",
			"The server is starting or stopping: try again in a moment.");

	private static final String POSTGRESQL = "jdbc:postgresql:";

	private ConnectionFailure() {
	}

	static MigrationException explain(@Nullable String url, SQLException ex) {
		if (url != null && String.valueOf(ex.getMessage()).startsWith("No suitable driver")) {
			return noDriver(url);
		}
		String state = String.valueOf(ex.getSQLState());
		String remedy = REMEDIES.getOrDefault(state, "Set migrate.url to a PostgreSQL database that can be reached.");
		return new MigrationException("Cannot connect to " + place(url) + ".",
				ex.getMessage() + " (SQLSTATE " + state + ").", remedy, ex);
	}

	/** DriverManager's own message holds the URL. */
	private static MigrationException noDriver(String url) {
		return url.startsWith(POSTGRESQL) ? new MigrationException("Cannot connect to the database.",
				"PostgreSQL's JDBC driver is not on the class path.", "Add the dependency org.postgresql:postgresql.")
				: new MigrationException("Cannot connect to the database.",
						"No driver knows its URL, which does not begin with " + POSTGRESQL + " either.",
						"Set migrate.url (or that of the application's data source) to a PostgreSQL database.");
	}

	private static String place(@Nullable String url) {
		Properties parts = (url != null && url.startsWith(POSTGRESQL)) ? Driver.parseURL(url, null) : null;
		if (parts == null) {
			return "the database";
		}
		String[] hosts = parts.getProperty("PGHOST", "localhost").split(",");
		String[] ports = parts.getProperty("PGPORT", "5432").split(",");
		StringBuilder place = new StringBuilder("PostgreSQL at ");
		for (int i = 0; i < hosts.length; i++) {
			place.append((i > 0) ? ", " : "").append(hosts[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
		}
		return place.append(", database '").append(parts.getProperty("PGDBNAME", "")).append('\'').toString();
	}

}
