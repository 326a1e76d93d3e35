package io.migrate.boot.cli;

import java.util.function.Function;

/**
 * What a command answers.
 *
 * @param value the one object that {@code --json} prints
 * @param text the same for people, without a line end
 * @param code 0, or 1 where the answer is no
 */
record Answer(Object value, Function<Palette, String> text, int code) {

	/**
	 * The answer of {@code --sql}.
	 */
	record Script(String sql) {

	}

	static Answer of(Object value, String text) {
		return of(value, (palette) -> text);
	}

	static Answer of(Object value, Function<Palette, String> text) {
		return new Answer(value, text, 0);
	}

	static Answer question(Object value, String text, boolean yes) {
		return question(value, (palette) -> text, yes);
	}

	static Answer question(Object value, Function<Palette, String> text, boolean yes) {
		return new Answer(value, text, yes ? 0 : 1);
	}

	/** A script, which stands as it is. */
	static Answer sql(String script) {
		return of(new Script(script), script);
	}

}
