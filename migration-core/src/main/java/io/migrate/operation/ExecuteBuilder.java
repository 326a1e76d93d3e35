package io.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * SQL as its author wrote it.
 */
public final class ExecuteBuilder {

	private final String sql;

	private @Nullable String inverseSql;

	ExecuteBuilder(String sql) {
		this.sql = sql;
	}

	/** What takes it back. */
	public ExecuteBuilder reversedBy(String value) {
		this.inverseSql = value;
		return this;
	}

	Operation operation() {
		return new ExecuteSql(this.sql, this.inverseSql);
	}

}
