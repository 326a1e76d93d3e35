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
		if (this.offlineSql != null && this.offlineSql.isBlank()) {
			throw Draft.incomplete("run(…).offline(\"\")", "It does not say what stands for the code in a script.",
					"Write SQL, or a comment that says why nothing has to be done: .offline(\"-- why\").");
		}
		return new RunCode(this.action, this.offlineSql);
	}

}
