package io.migrate.history;

import java.util.Locale;

/**
 * How a part ended.
 */
public enum Outcome {

	/** It has begun and has no end: it runs still, or whoever ran it died. */
	RUNNING,

	DONE,

	FAILED,

	/** It counts as done without having been run. */
	SKIPPED;

	/** As {@code migrate_history} has it. */
	public String sql() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Outcome of(String sql) {
		return valueOf(sql.toUpperCase(Locale.ROOT));
	}

	/** Whether the run goes on behind it. */
	public boolean finished() {
		return switch (this) {
			case DONE, SKIPPED -> true;
			case RUNNING, FAILED -> false;
		};
	}

}
