package io.migrate.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection that a session for work changes, as they were before.
 */
record SavedSettings(List<String> names, List<String> values, int networkTimeout) {

	private static final String[] CHANGED = { "role", "application_name", "lock_timeout", "statement_timeout",
			"idle_in_transaction_session_timeout", "idle_session_timeout", "transaction_timeout",
			"standard_conforming_strings", "search_path" };

	private static final String READ = """
			SELECT name, current_setting(name, true) AS value FROM unnest(?::text[]) name
				WHERE current_setting(name, true) IS NOT NULL""";

	private static final String WRITE = """
			SELECT set_config(name, value, ?) FROM unnest(?::text[], ?::text[]) saved(name, value)""";

	/**
	 * Reads them, and takes the driver's own time-out away: a migration may take as long
	 * as it takes.
	 */
	static SavedSettings of(Session session, Connection connection) {
		List<Map<String, @Nullable Object>> rows = session.query(READ, (Object) CHANGED);
		List<String> names = rows.stream().map((row) -> JdbcValues.get(row, "name", String.class)).toList();
		List<String> values = rows.stream().map((row) -> JdbcValues.get(row, "value", String.class)).toList();
		try {
			int timeout = connection.getNetworkTimeout();
			connection.setNetworkTimeout(Runnable::run, 0);
			return new SavedSettings(names, values, timeout);
		}
		catch (SQLException ex) {
			throw JdbcAction.failed("(time-out)", ex);
		}
	}

	/**
	 * Sets them again.
	 * @param local whether they were changed until the transaction ends only
	 */
	void restore(Connection connection, boolean local) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
			statement.setBoolean(1, local);
			statement.setArray(2, connection.createArrayOf("text", this.names.toArray()));
			statement.setArray(3, connection.createArrayOf("text", this.values.toArray()));
			statement.execute();
		}
		connection.setNetworkTimeout(Runnable::run, this.networkTimeout);
	}

}
