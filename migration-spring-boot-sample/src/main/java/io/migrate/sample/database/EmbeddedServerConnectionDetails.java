package io.migrate.sample.database;

import io.migrate.boot.OwnServer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the shop's own server is: asking for the URL starts it, nothing else does.
 */
final class EmbeddedServerConnectionDetails implements JdbcConnectionDetails, OwnServer {

	private final EmbeddedServer server;

	EmbeddedServerConnectionDetails(EmbeddedServer server) {
		this.server = server;
	}

	@Override
	public String getJdbcUrl() {
		return this.server.url();
	}

	@Override
	public String getUsername() {
		return "postgres";
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getDriverClassName() {
		return "org.postgresql.Driver";
	}

}
