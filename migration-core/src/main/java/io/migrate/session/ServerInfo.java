package io.migrate.session;

import io.migrate.error.MigrationException;

/**
 * The server as seen through a session, read in one statement.
 *
 * @param versionNumber {@code server_version_num}: 150018 for 15.18
 * @param inRecovery whether it is a replica
 * @param readOnly whether transactions are read-only by default
 * @param backendPid the server process that answered
 * @param driverPid the server process that the driver believes it talks to; different
 * behind a pooler in transaction mode, 0 where the driver does not say
 * @param defaultSchema {@code current_schema()}, the first existing one of
 * {@code search_path}; {@code public} where there is none
 * @param temporaryTables whether the user may create temporary tables
 */
public record ServerInfo(int versionNumber, String database, String user, boolean inRecovery, boolean readOnly,
		int backendPid, int driverPid, String defaultSchema, boolean temporaryTables) {

	/** The same as seen where another schema is the default. */
	public ServerInfo withDefaultSchema(String schema) {
		return new ServerInfo(this.versionNumber, this.database, this.user, this.inRecovery, this.readOnly,
				this.backendPid, this.driverPid, schema, this.temporaryTables);
	}

	public int majorVersion() {
		return this.versionNumber / 10000;
	}

	/**
	 * Refuses a server on which nothing can be changed, and a pooler, behind which locks
	 * and settings belong to somebody else's session.
	 */
	public void requireFitForWork() {
		String where = "Database '" + this.database + "' cannot be changed over this connection.";
		if (this.inRecovery) {
			throw new MigrationException(where, "The server is a replica (pg_is_in_recovery() is true).",
					"Set migrate.url to the primary server.");
		}
		if (this.readOnly) {
			throw new MigrationException(where,
					"Its transactions are read-only for user '" + this.user
							+ "' (default_transaction_read_only is on).",
					"Set migrate.url to a server that accepts writes, or ALTER ROLE … SET "
							+ "default_transaction_read_only = off for the user that migrates.");
		}
		if (this.driverPid != 0 && this.driverPid != this.backendPid) {
			throw new MigrationException(where,
					"A pooler such as PgBouncer stands between: the driver talks to process " + this.driverPid
							+ ", process " + this.backendPid + " answers, and the next statement may go to another.",
					"Set migrate.url to the PostgreSQL server itself, past the pooler.");
		}
	}

}
