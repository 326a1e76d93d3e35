package io.migrate.session;

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

	public int majorVersion() {
		return this.versionNumber / 10000;
	}

}
