package io.migrate.operation;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * SQL as its author wrote it.
 */
public final class ExecuteBuilder {

	private final String sql;

	private final Map<String, Value> parameters = new TreeMap<>();

	private @Nullable String inverseSql;

	ExecuteBuilder(String sql) {
		this.sql = sql;
	}

	/**
	 * The value of a parameter {@code :name}, a Java object as {@link Value#of(Object)}
	 * takes it.
	 */
	public ExecuteBuilder with(String name, @Nullable Object value) {
		this.parameters.put(name, RowsBuilder.value(call(), ":" + name, value));
		return this;
	}

	/** What takes it back, blank where nothing has to; the parameters are the same. */
	public ExecuteBuilder reversedBy(String value) {
		this.inverseSql = value;
		return this;
	}

	Operation operation() {
		if (!this.parameters.isEmpty()) {
			Parameters.check(call(), this.parameters, this.sql, this.inverseSql);
		}
		return new ExecuteSql(this.sql, this.inverseSql, Parameters.copy(this.parameters));
	}

	private String call() {
		return Draft.call("execute", SqlSummary.of(this.sql));
	}

}
