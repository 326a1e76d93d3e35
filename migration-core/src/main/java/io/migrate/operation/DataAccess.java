package io.migrate.operation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What {@link RunCode} may do with the database, within the transaction of its part.
 * Parameters are written {@code ?}.
 */
public interface DataAccess {

	/**
	 * All rows of a query, each a map from column name to value, in the order of the
	 * columns.
	 */
	List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters);

	/**
	 * The same row by row, for results that do not fit into memory.
	 */
	void stream(String sql, Consumer<Map<String, @Nullable Object>> row, @Nullable Object... parameters);

	/**
	 * Runs a statement.
	 * @return the number of rows it changed
	 */
	long update(String sql, @Nullable Object... parameters);

	/**
	 * Runs a statement once for each list of parameters, in as few round trips as the
	 * driver allows.
	 * @return the number of rows changed
	 */
	long batch(String sql, List<? extends List<? extends @Nullable Object>> parameters);

	/**
	 * The session's own connection.
	 * @throws io.migrate.error.MigrationException if this session has no such connection,
	 * naming the one it has
	 */
	<T> T unwrap(Class<T> type);

}
