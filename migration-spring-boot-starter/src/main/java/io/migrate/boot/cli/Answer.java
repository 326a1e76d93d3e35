package io.migrate.boot.cli;

import java.util.Map;

/**
 * What a command answers.
 *
 * @param value the one object that {@code --json} prints
 * @param text the same for people, without a line end
 * @param code 0, or 1 where the answer is no
 */
record Answer(Object value, String text, int code) {

	static Answer of(Object value, String text) {
		return new Answer(value, text, 0);
	}

	static Answer question(Object value, String text, boolean yes) {
		return new Answer(value, text, yes ? 0 : 1);
	}

	/** A script, which stands as it is. */
	static Answer sql(String script) {
		return new Answer(Map.of("sql", script), script, 0);
	}

}
