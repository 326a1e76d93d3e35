package io.migrate.session;

import io.migrate.operation.DataAccess;
import org.jspecify.annotations.Nullable;

/**
 * One physical connection to one PostgreSQL server. Outside {@link #begin()} and
 * {@link #commit()} every statement is a transaction of its own. Not thread-safe, except
 * {@link #cancel()}.
 */
public interface Session extends DataAccess, AutoCloseable {

	/**
	 * Sends one statement as it stands, without parameters and without the driver's
	 * escape processing, so that {@code ?} and {@code {}} mean what PostgreSQL says they
	 * mean.
	 * @throws StatementException if the server refuses it
	 */
	void execute(String sql);

	/**
	 * The same as {@link #update}, for a statement of our own that is sent again and
	 * again: where the connection allows it, the server plans it once. Its tables and
	 * their columns must stay as they are.
	 */
	default long repeat(String sql, @Nullable Object... parameters) {
		return update(sql, parameters);
	}

	void begin();

	void commit();

	void rollback();

	boolean inTransaction();

	/**
	 * Whether all that is done here is part of a transaction that somebody else has begun
	 * and will end. What is called a transaction here is a savepoint of it then.
	 */
	default boolean inCallersTransaction() {
		return false;
	}

	/**
	 * Asks the server to cancel what it is doing for this session; from any thread.
	 */
	void cancel();

	/**
	 * What the connection says about itself: version, read-only, recovery, process ids,
	 * default schema.
	 */
	ServerInfo info();

	@Override
	void close();

}
