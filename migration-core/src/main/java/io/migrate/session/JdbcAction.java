package io.migrate.session;

import java.sql.SQLException;

/**
 * Something done to a connection.
 */
@FunctionalInterface
interface JdbcAction {

	void run() throws SQLException;

	/**
	 * Does it.
	 * @param name what it is called where it fails
	 */
	static void run(String name, JdbcAction action) {
		try {
			action.run();
		}
		catch (SQLException ex) {
			throw failed(name, ex);
		}
	}

	static StatementException failed(String sql, SQLException ex) {
		SQLException cause = (ex.getNextException() != null) ? ex.getNextException() : ex;
		String message = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getName();
		return new StatementException(sql, cause.getSQLState(), message, ex);
	}

}
