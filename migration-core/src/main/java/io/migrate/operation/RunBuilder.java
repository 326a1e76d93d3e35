package io.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * Code of the author.
 */
public final class RunBuilder {

	private final CodeAction action;

	private @Nullable String offlineSql;

	RunBuilder(CodeAction action) {
		this.action = action;
	}

	/** What stands for the code in a script; without it none can be written. */
	public RunBuilder offline(String sql) {
		this.offlineSql = sql;
		return this;
	}

	Operation operation() {
		return new RunCode(this.action, this.offlineSql);
	}

}
