package io.migrate.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.core.BaseConnection;

/**
 * A session on a JDBC connection. Without parameters a text goes to the server as it is;
 * with parameters, and when streaming, {@code ?} is a parameter and the operator is
 * written {@code ??}.
 */
final class JdbcSession implements Session {

	private static final String INFO = """
			SELECT current_setting('server_version_num')::int AS version, current_database()::text AS database,
				current_user::text AS name, pg_is_in_recovery() AS recovery,
				current_setting('transaction_read_only') = 'on' AS readonly, pg_backend_pid() AS pid,
				coalesce(current_schema()::text, 'public') AS schema,
				has_database_privilege(current_database(), 'TEMP') AS temporary""";

	private static final int FETCH_SIZE = 1000;

	/** As the driver counts where nothing is said. */
	private static final int USES_BEFORE_PLAN_IS_KEPT = 5;

	private final Connection connection;

	private final @Nullable BaseConnection driver;

	private final JdbcTransactions transactions;

	private final JdbcAction atEnd;

	private final boolean keepsPlans;

	private volatile @Nullable Statement running;

	/**
	 * Takes over a connection.
	 * @param atEnd closes it, or puts it back as it was
	 */
	JdbcSession(Connection connection, JdbcTransactions transactions, JdbcAction atEnd) throws SQLException {
		this(connection, transactions, atEnd, false);
	}

	/** With transactions of its own, on a connection in autocommit mode. */
	JdbcSession(Connection connection, JdbcAction atEnd) throws SQLException {
		this(connection, atEnd, false);
	}

	/**
	 * The same.
	 * @param keepsPlans whether the driver was told to let the server keep the plans of
	 * no statements but those that ask for it
	 */
	JdbcSession(Connection connection, JdbcAction atEnd, boolean keepsPlans) throws SQLException {
		this(connection, new OwnTransactions(connection, driver(connection)), atEnd, keepsPlans);
	}

	private JdbcSession(Connection connection, JdbcTransactions transactions, JdbcAction atEnd, boolean keepsPlans)
			throws SQLException {
		this.connection = connection;
		this.transactions = transactions;
		this.atEnd = atEnd;
		this.keepsPlans = keepsPlans;
		this.driver = driver(connection);
	}

	/** The driver's own connection, null where it cannot be had. */
	static @Nullable BaseConnection driver(Connection connection) throws SQLException {
		return connection.isWrapperFor(BaseConnection.class) ? connection.unwrap(BaseConnection.class) : null;
	}

	@Override
	public void execute(String sql) {
		plain(sql, (statement) -> statement.execute(sql));
	}

	@Override
	public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		if (parameters.length == 0) {
			plain(sql, (statement) -> read(statement.executeQuery(sql), rows::add));
		}
		else {
			prepared(sql, parameters, (statement) -> read(statement.executeQuery(), rows::add));
		}
		return rows;
	}

	@Override
	public void stream(String sql, Consumer<Map<String, @Nullable Object>> row, @Nullable Object... parameters) {
		boolean own = !inTransaction();
		if (own) {
			// the driver reads in portions only within a transaction
			begin();
		}
		try {
			prepared(sql, parameters, (statement) -> {
				statement.setFetchSize(FETCH_SIZE);
				return read(statement.executeQuery(), row);
			});
		}
		catch (RuntimeException ex) {
			if (own) {
				rollback();
			}
			throw ex;
		}
		if (own) {
			commit();
		}
	}

	@Override
	public long update(String sql, @Nullable Object... parameters) {
		return (parameters.length == 0) ? plain(sql, (statement) -> statement.executeLargeUpdate(sql))
				: prepared(sql, parameters, PreparedStatement::executeLargeUpdate);
	}

	@Override
	public long repeat(String sql, @Nullable Object... parameters) {
		return prepared(sql, parameters, (statement) -> {
			if (this.keepsPlans && statement.isWrapperFor(PGStatement.class)) {
				statement.unwrap(PGStatement.class).setPrepareThreshold(USES_BEFORE_PLAN_IS_KEPT);
			}
			return statement.executeLargeUpdate();
		});
	}

	@Override
	public long batch(String sql, List<? extends List<? extends @Nullable Object>> parameters) {
		return parameters.isEmpty() ? 0 : prepared(sql, new Object[0], (statement) -> {
			for (List<? extends @Nullable Object> row : parameters) {
				JdbcValues.bind(statement, row.toArray());
				statement.addBatch();
			}
			return Arrays.stream(statement.executeLargeBatch()).filter((count) -> count > 0).sum();
		});
	}

	@Override
	public void begin() {
		this.transactions.begin();
	}

	@Override
	public void commit() {
		this.transactions.commit();
	}

	@Override
	public void rollback() {
		this.transactions.rollback();
	}

	@Override
	public boolean inTransaction() {
		return this.transactions.active();
	}

	@Override
	public boolean inCallersTransaction() {
		return this.transactions.callers();
	}

	@Override
	public void cancel() {
		Statement statement = this.running;
		try {
			if (this.driver != null) {
				this.driver.cancelQuery();
			}
			else if (statement != null) {
				statement.cancel();
			}
		}
		catch (SQLException ex) {
			throw JdbcAction.failed("(cancel)", ex);
		}
	}

	@Override
	public ServerInfo info() {
		Map<String, @Nullable Object> row = query(INFO).get(0);
		return new ServerInfo(JdbcValues.get(row, "version", Integer.class),
				JdbcValues.get(row, "database", String.class), JdbcValues.get(row, "name", String.class),
				JdbcValues.get(row, "recovery", Boolean.class), JdbcValues.get(row, "readonly", Boolean.class),
				JdbcValues.get(row, "pid", Integer.class), (this.driver != null) ? this.driver.getBackendPID() : 0,
				JdbcValues.get(row, "schema", String.class), JdbcValues.get(row, "temporary", Boolean.class));
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		try {
			if (type.isInstance(this.connection)) {
				return type.cast(this.connection);
			}
			if (this.connection.isWrapperFor(type)) {
				return this.connection.unwrap(type);
			}
		}
		catch (SQLException ex) {
			throw JdbcAction.failed("(unwrap)", ex);
		}
		throw new MigrationException("There is no " + type.getName() + " here.",
				"This migration runs over JDBC, on a " + this.connection.getClass().getName() + ".",
				"Ask for java.sql.Connection, or mark the revision requires = R2DBC.");
	}

	@Override
	public void close() {
		try {
			if (inTransaction() && !this.connection.isClosed()) {
				rollback();
			}
		}
		catch (SQLException ex) {
			throw JdbcAction.failed("(close)", ex);
		}
		finally {
			JdbcAction.run("(close)", this.atEnd);
		}
	}

	private long read(ResultSet result, Consumer<Map<String, @Nullable Object>> consumer) throws SQLException {
		try (result) {
			JdbcRows rows = new JdbcRows(result);
			long count = 0;
			while (result.next()) {
				consumer.accept(rows.read());
				count++;
			}
			return count;
		}
	}

	private <T> T plain(String sql, JdbcCall<Statement, T> call) {
		return this.transactions.alone(() -> send(sql, call));
	}

	private <T> T send(String sql, JdbcCall<Statement, T> call) {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			return run(statement, call);
		}
		catch (SQLException ex) {
			throw JdbcAction.failed(sql, ex);
		}
	}

	private <T> T prepared(String sql, @Nullable Object[] parameters, JdbcCall<PreparedStatement, T> call) {
		return this.transactions.alone(() -> send(sql, parameters, call));
	}

	private <T> T send(String sql, @Nullable Object[] parameters, JdbcCall<PreparedStatement, T> call) {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			JdbcValues.bind(statement, parameters);
			return run(statement, call);
		}
		catch (SQLException ex) {
			throw JdbcAction.failed(sql, ex);
		}
	}

	private <S extends Statement, T> T run(S statement, JdbcCall<S, T> call) throws SQLException {
		this.running = statement;
		try {
			return call.on(statement);
		}
		finally {
			this.running = null;
		}
	}

	@FunctionalInterface
	private interface JdbcCall<S, T> {

		T on(S statement) throws SQLException;

	}

}
