package io.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Savepoints within a transaction that somebody else has begun and will end (manual,
 * {@code SAVEPOINT}): what is kept is kept only if that transaction is.
 */
final class NestedTransactions extends JdbcTransactions {

	private static final String NAME = "migrate";

	private final Connection connection;

	private final @Nullable BaseConnection driver;

	NestedTransactions(Connection connection, @Nullable BaseConnection driver) {
		this.connection = connection;
		this.driver = driver;
	}

	/** A statement that fails must not take the whole transaction with it. */
	@Override
	<T> T alone(Supplier<T> statement) {
		if (active()) {
			return statement.get();
		}
		begin();
		T result;
		try {
			result = statement.get();
		}
		catch (RuntimeException ex) {
			try {
				rollback();
			}
			catch (StatementException suppressed) {
				ex.addSuppressed(suppressed);
			}
			throw ex;
		}
		commit();
		return result;
	}

	@Override
	boolean callers() {
		return true;
	}

	@Override
	boolean failed() {
		return this.driver != null && this.driver.getTransactionState() == TransactionState.FAILED;
	}

	@Override
	void start() {
		execute("SAVEPOINT " + NAME);
	}

	@Override
	void keep() {
		execute("RELEASE SAVEPOINT " + NAME);
	}

	@Override
	void undo() {
		execute("ROLLBACK TO SAVEPOINT " + NAME);
		keep();
	}

	private void execute(String sql) {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw JdbcAction.failed(sql, ex);
		}
	}

}
