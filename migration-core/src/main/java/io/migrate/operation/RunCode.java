package io.migrate.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Code of the author, run in its place on the migration's own connection.
 *
 * @param offlineSql what stands for it in a script, null where only code can do it
 */
public record RunCode(CodeAction action, @Nullable String offlineSql) implements Operation {

	@Override
	public ObjectPath object() {
		return ObjectPath.NONE;
	}

	@Override
	public String summary() {
		return "! code";
	}

	@Override
	public List<Operation> inverse() {
		throw new IrreversibleException(this);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
