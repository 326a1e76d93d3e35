package io.migrate.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The server refused a statement. Whoever knows which revision it belongs to says so,
 * with this as the cause.
 */
public class StatementException extends RuntimeException {

	private final String sql;

	private final @Nullable String sqlState;

	public StatementException(String sql, @Nullable String sqlState, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.sql = sql;
		this.sqlState = sqlState;
	}

	public String sql() {
		return this.sql;
	}

	/**
	 * The error code (manual, appendix A), null where the connection broke before the
	 * server could answer.
	 */
	public @Nullable String sqlState() {
		return this.sqlState;
	}

	public boolean hasState(String... states) {
		return this.sqlState != null && List.of(states).contains(this.sqlState);
	}

	/**
	 * Whether the connection is gone rather than the statement wrong (class 08, 57P01 to
	 * 57P05).
	 */
	public boolean connectionLost() {
		return this.sqlState == null || this.sqlState.startsWith("08") || this.sqlState.startsWith("57P");
	}

}
