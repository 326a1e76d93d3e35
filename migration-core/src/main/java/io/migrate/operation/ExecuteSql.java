package io.migrate.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * SQL as its author wrote it: one statement or several. What it needs from its
 * transaction is found by the scanner.
 *
 * @param inverseSql what takes it back, null where that is not known
 */
public record ExecuteSql(String sql, @Nullable String inverseSql) implements Operation {

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
		return List.of(new ExecuteSql(this.inverseSql, this.sql));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
