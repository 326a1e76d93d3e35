package io.migrate.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The doors to JDBC: physical connections of one's own, or one that is borrowed from the
 * application's pool.
 */
public final class JdbcSessions {

	private static final String PRODUCT = "PostgreSQL";

	private static final String PREPARE_THRESHOLD = "prepareThreshold";

	private JdbcSessions() {
	}

	/**
	 * Connections by {@code DriverManager}. What the URL says stands above the
	 * properties, and these above our own settings.
	 * @param properties the driver's connection properties, by its names
	 */
	public static SessionFactory of(String url, @Nullable String user, @Nullable String password,
			Map<String, String> properties) {
		boolean keepsPlans = !url.contains(PREPARE_THRESHOLD) && !properties.containsKey(PREPARE_THRESHOLD);
		return () -> {
			try {
				return own(DriverManager.getConnection(url, merged(user, password, properties, keepsPlans)),
						keepsPlans);
			}
			catch (SQLException ex) {
				throw ConnectionFailure.explain(url, ex);
			}
		};
	}

	/**
	 * Connections from a data source.
	 * @param unpooled gives a new physical connection each time; closing ends it
	 */
	public static SessionFactory of(DataSource unpooled) {
		return () -> {
			try {
				return own(unpooled.getConnection(), false);
			}
			catch (SQLException ex) {
				throw ConnectionFailure.explain(null, ex);
			}
		};
	}

	/**
	 * A session on a connection of the application's own pool, which gets it back as it
	 * was: for looking, not for work.
	 */
	public static Session borrow(DataSource pool) {
		try {
			Connection connection = pool.getConnection();
			return guarded(connection, () -> {
				boolean autoCommit = connection.getAutoCommit();
				if (!autoCommit) {
					connection.rollback();
					connection.setAutoCommit(true);
				}
				return new JdbcSession(connection, () -> giveBack(connection, autoCommit));
			});
		}
		catch (SQLException ex) {
			throw ConnectionFailure.explain(null, ex);
		}
	}

	private static Session own(Connection connection, boolean keepsPlans) throws SQLException {
		return guarded(connection, () -> {
			connection.setAutoCommit(true);
			connection.setReadOnly(false);
			// a migration may take as long as it takes; keep-alive finds a dead server
			connection.setNetworkTimeout(Runnable::run, 0);
			return new JdbcSession(connection, connection::close, keepsPlans);
		});
	}

	private static Session guarded(Connection connection, Opening opening) throws SQLException {
		try {
			requirePostgres(connection);
			return opening.open();
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	static void requirePostgres(Connection connection) throws SQLException {
		if (JdbcSession.driver(connection) != null) {
			return;
		}
		String product = connection.getMetaData().getDatabaseProductName();
		if (!PRODUCT.equals(product)) {
			throw new MigrationException("The database cannot be migrated.",
					"It is " + product + ", and migrations are made for PostgreSQL 14 and newer.",
					"Set migrate.url to a PostgreSQL database.");
		}
	}

	private static void giveBack(Connection connection, boolean autoCommit) throws SQLException {
		try (connection) {
			if (!connection.isClosed()) {
				connection.setAutoCommit(autoCommit);
			}
		}
	}

	private static Properties merged(@Nullable String user, @Nullable String password, Map<String, String> properties,
			boolean keepsPlans) {
		Properties merged = new Properties();
		merged.setProperty("ApplicationName", "migrate");
		merged.setProperty("tcpKeepAlive", "true");
		// so the name goes along with the connection instead of in a statement behind it
		merged.setProperty("assumeMinServerVersion", "14");
		// a plain statement goes to the server in one piece; the driver does not split it
		merged.setProperty("preferQueryMode", "extendedForPrepared");
		if (keepsPlans) {
			// of the statements that ask for it alone, as revisions change the columns
			// of tables: these need not be planned again at each DDL
			merged.setProperty(PREPARE_THRESHOLD, "0");
			merged.setProperty("flushCacheOnDdl", "false");
		}
		properties.forEach(merged::setProperty);
		if (user != null) {
			merged.setProperty("user", user);
		}
		if (password != null) {
			merged.setProperty("password", password);
		}
		return merged;
	}

	@FunctionalInterface
	private interface Opening {

		Session open() throws SQLException;

	}

}
