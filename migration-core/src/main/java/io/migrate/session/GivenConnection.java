package io.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection of the caller's, with what the engine may do with its transactions. The
 * engine never closes it, and leaves its autocommit mode, role, {@code search_path},
 * time-outs and the other settings of {@link SessionSettings} as they were.
 */
public final class GivenConnection implements SessionFactory {

	private final Connection connection;

	private final boolean callers;

	private GivenConnection(Connection connection, boolean callers) {
		this.connection = connection;
		this.callers = callers;
	}

	/**
	 * Everything happens in the transaction that the caller has begun and will end:
	 * nothing is committed, and what is done is done only if the caller commits. The
	 * migration lock is held until then.
	 */
	public static GivenConnection inCallersTransaction(Connection connection) {
		return new GivenConnection(connection, true);
	}

	/**
	 * The engine makes transactions of its own, as it does on a connection of its own.
	 */
	public static GivenConnection inOwnTransactions(Connection connection) {
		return new GivenConnection(connection, false);
	}

	/**
	 * Opens a session on it; closing that leaves the connection open.
	 * @throws UsageException if the connection is in autocommit mode although the
	 * caller's transaction is to be used, or in a transaction although it is not
	 */
	@Override
	public Session open() {
		return session(null);
	}

	@Override
	public Session openForWork(SessionSettings settings) {
		SavedSettings saved;
		try (Session looking = open()) {
			looking.info().requireFitForWork();
			requireReadCommitted();
			saved = SavedSettings.of(looking, this.connection);
		}
		Session session = session(saved);
		try {
			settings.applyTo(session, this.callers);
			return session;
		}
		catch (RuntimeException ex) {
			session.close();
			throw ex;
		}
	}

	private Session session(@Nullable SavedSettings saved) {
		try {
			BaseConnection driver = JdbcSession.driver(this.connection);
			JdbcSessions.requirePostgres(this.connection);
			return this.callers ? nested(driver, saved) : own(driver, saved);
		}
		catch (SQLException ex) {
			throw JdbcAction.failed("(open)", ex);
		}
	}

	private Session nested(@Nullable BaseConnection driver, @Nullable SavedSettings saved) throws SQLException {
		if (this.connection.getAutoCommit()) {
			throw new UsageException("There is no transaction of the caller's.",
					"The connection is in autocommit mode: each statement would be committed at once.",
					"Call setAutoCommit(false) before, or let the engine make its own transactions: "
							+ "GivenConnection.inOwnTransactions(connection).");
		}
		if (driver != null && driver.getTransactionState() == TransactionState.FAILED) {
			throw new UsageException("The caller's transaction can do nothing any more.",
					"A statement of it has failed before.", "Roll it back, then ask again.");
		}
		return new JdbcSession(this.connection, new NestedTransactions(this.connection, driver),
				() -> restore(driver, saved));
	}

	private Session own(@Nullable BaseConnection driver, @Nullable SavedSettings saved) throws SQLException {
		boolean autoCommit = this.connection.getAutoCommit();
		boolean open = (driver != null) ? driver.getTransactionState() != TransactionState.IDLE : !autoCommit;
		if (open) {
			throw new UsageException("The connection is in a transaction.",
					"The engine is to make its own, and would have to end that one.",
					"Commit or roll back before, or let the engine work in it: "
							+ "GivenConnection.inCallersTransaction(connection).");
		}
		if (!autoCommit) {
			this.connection.setAutoCommit(true);
		}
		return new JdbcSession(this.connection, () -> {
			restore(driver, saved);
			if (!autoCommit && !this.connection.isClosed()) {
				this.connection.setAutoCommit(false);
			}
		});
	}

	/** A transaction that has failed takes its settings with it. */
	private void restore(@Nullable BaseConnection driver, @Nullable SavedSettings saved) throws SQLException {
		boolean lost = this.connection.isClosed()
				|| (driver != null && driver.getTransactionState() == TransactionState.FAILED);
		if (saved != null && !lost) {
			saved.restore(this.connection, this.callers);
		}
	}

	/** An older snapshot would not show what the last holder of the lock has done. */
	private void requireReadCommitted() {
		JdbcAction.run("(isolation)", () -> {
			if (this.callers && this.connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
				throw new MigrationException("The caller's transaction cannot be used.",
						"It sees the database as it was when it began (REPEATABLE READ or SERIALIZABLE), not what "
								+ "another run has done meanwhile.",
						"Begin it as READ COMMITTED.");
			}
		});
	}

}
