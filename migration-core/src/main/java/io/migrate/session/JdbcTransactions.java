package io.migrate.session;

import java.util.function.Supplier;

/**
 * How the transactions of a session are made.
 */
abstract class JdbcTransactions {

	private boolean active;

	final boolean active() {
		return this.active;
	}

	final void begin() {
		if (this.active) {
			throw new IllegalStateException("a transaction has begun already");
		}
		start();
		this.active = true;
	}

	final void commit() {
		if (failed()) {
			// the server answers COMMIT with ROLLBACK then, and the driver says nothing
			rollback();
			throw new StatementException("COMMIT", "25P02",
					"a statement of the transaction has failed, so that it was rolled back", null);
		}
		end();
		keep();
	}

	final void rollback() {
		end();
		undo();
	}

	private void end() {
		if (!this.active) {
			throw new IllegalStateException("no transaction has begun");
		}
		this.active = false;
	}

	/** Does what is a transaction of its own where none has begun. */
	abstract <T> T alone(Supplier<T> statement);

	/** Whether the transaction is one of somebody else's, who ends it. */
	abstract boolean callers();

	abstract boolean failed();

	abstract void start();

	abstract void keep();

	abstract void undo();

}
