package io.migrate.benchmark.speed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * One measurement: what is done, how much of it, and where.
 *
 * @param size tables or revisions
 * @param counted whether statements are counted rather than time taken
 * @param port of the server
 * @param inputs the folder of the generated inputs
 */
record Cell(Workload workload, int size, boolean counted, int port, String database, Path inputs) {

	static final String USER = "postgres";

	/** In the log of a counted run, behind what a tool had to make ready. */
	static final String BEGINNING = "SELECT 'counted from here'";

	String url() {
		return "jdbc:postgresql://localhost:" + this.port + "/" + this.database + "?user=" + USER
				+ (this.counted ? "&options=-c%20log_statement=all" : "");
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(url());
	}

	/**
	 * A pool as an application has one: small, and used before.
	 */
	HikariDataSource pool() throws SQLException {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url());
		config.setMaximumPoolSize(2);
		HikariDataSource pool = new HikariDataSource(config);
		try (Connection one = pool.getConnection(); Connection two = pool.getConnection()) {
			if (!one.isValid(1) || !two.isValid(1)) {
				throw new IllegalStateException("the pool does not work");
			}
		}
		return pool;
	}

	/**
	 * Says in the server's log that what follows is what is measured.
	 */
	void markBeginning() throws SQLException {
		if (this.counted) {
			try (Connection connection = connect(); Statement statement = connection.createStatement()) {
				statement.execute(BEGINNING);
			}
		}
	}

}
