package io.migrate.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database of a test's own.
 */
public record TestDatabase(String url, String user, String password) {

	public Connection connect() {
		try {
			return DriverManager.getConnection(this.url, this.user, this.password);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("cannot connect to " + this.url, ex);
		}
	}

	/**
	 * Runs statements one after the other on one connection, each in a transaction of its
	 * own, as they stand: without the driver's escapes.
	 */
	public TestDatabase execute(String... statements) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
		return this;
	}

	/**
	 * The rows of a query, the columns of each joined by {@code |}, null as an empty
	 * text.
	 */
	public List<String> query(String sql) {
		return query(List.of(sql));
	}

	/**
	 * The rows of one query after the other, on one connection.
	 */
	List<String> query(List<String> queries) {
		List<String> rows = new ArrayList<>();
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String sql : queries) {
				addRows(statement, sql, rows);
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	private static void addRows(Statement statement, String sql, List<String> rows) throws SQLException {
		try (ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				List<String> cells = new ArrayList<>();
				for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
					String cell = result.getString(i);
					cells.add((cell != null) ? cell : "");
				}
				rows.add(String.join("|", cells));
			}
		}
	}

}
