package io.migrate.plan;

import java.util.Locale;

/**
 * What is done with a revision.
 */
public enum Direction {

	/** Its upgrade is run. */
	UP,

	/** Its downgrade is run. */
	DOWN,

	/** It is only recorded as applied, or as not applied. */
	STAMP;

	/** As {@code migrate_history} has it. */
	public String sql() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** For the beginning of a sentence. */
	public String gerund() {
		return switch (this) {
			case UP -> "Upgrading to";
			case DOWN -> "Downgrading from";
			case STAMP -> "Stamping";
		};
	}

	/** The command that does it. */
	public String command() {
		return switch (this) {
			case UP -> "upgrade";
			case DOWN -> "downgrade";
			case STAMP -> "stamp";
		};
	}

}
