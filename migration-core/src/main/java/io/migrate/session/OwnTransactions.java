package io.migrate.session;

import java.sql.Connection;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Real transactions on a connection that is in autocommit mode between them.
 */
final class OwnTransactions extends JdbcTransactions {

	private final Connection connection;

	private final @Nullable BaseConnection driver;

	OwnTransactions(Connection connection, @Nullable BaseConnection driver) {
		this.connection = connection;
		this.driver = driver;
	}

	@Override
	<T> T alone(Supplier<T> statement) {
		return statement.get();
	}

	@Override
	boolean callers() {
		return false;
	}

	@Override
	boolean failed() {
		return this.driver != null && this.driver.getTransactionState() == TransactionState.FAILED;
	}

	@Override
	void start() {
		// the driver sends BEGIN together with the first statement
		JdbcAction.run("BEGIN", () -> this.connection.setAutoCommit(false));
	}

	@Override
	void keep() {
		end("COMMIT", this.connection::commit);
	}

	@Override
	void undo() {
		end("ROLLBACK", this.connection::rollback);
	}

	private void end(String sql, JdbcAction action) {
		try {
			JdbcAction.run(sql, action);
		}
		finally {
			// after a failed COMMIT the server has rolled back: there is nothing left to
			// do
			JdbcAction.run(sql, () -> this.connection.setAutoCommit(true));
		}
	}

}
