package io.migrate.operation;

import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * SQL as its author wrote it: one statement or several. What it needs from its
 * transaction is found by the scanner.
 *
 * @param inverseSql what takes it back, blank where nothing has to, null where that is
 * not known
 * @param parameters what stands in both for {@code :name}; where there are none, a colon
 * means what it means to PostgreSQL
 */
public record ExecuteSql(String sql, @Nullable String inverseSql,
		SortedMap<String, Value> parameters) implements Operation {

	public ExecuteSql {
		parameters = Parameters.copy(parameters);
	}

	public ExecuteSql(String sql, @Nullable String inverseSql) {
		this(sql, inverseSql, Parameters.NONE);
	}

	@Override
	public ObjectPath object() {
		return ObjectPath.NONE;
	}

	@Override
	public String summary() {
		return "! " + SqlSummary.of(this.sql);
	}

	@Override
	public List<Operation> inverse() {
		if (this.inverseSql == null) {
			throw new IrreversibleException(this);
		}
		return this.inverseSql.isBlank() ? List.of()
				: List.of(new ExecuteSql(this.inverseSql, this.sql, this.parameters));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
