package io.migrate.sql;

import org.jspecify.annotations.Nullable;

/**
 * Writes text as SQL strings that mean exactly it.
 */
public final class Literals {

	private Literals() {
	}

	/**
	 * A string. One with a backslash is written with escapes, so that it means the same
	 * whatever {@code standard_conforming_strings} is.
	 * @throws IllegalArgumentException if it holds a zero character, which PostgreSQL
	 * cannot store
	 */
	public static String string(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("PostgreSQL cannot store a zero character: '" + text + "'");
		}
		String quoted = "'" + text.replace("'", "''") + "'";
		return (text.indexOf('\\') < 0) ? quoted : "E" + quoted.replace("\\", "\\\\");
	}

	/**
	 * The same on one line, so that nothing that changes line ends or the blanks before
	 * them changes it.
	 */
	static String line(String text) {
		if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
			return string(text);
		}
		String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
		return "E'" + escaped.replace("'", "''") + "'";
	}

	/**
	 * A string, or NULL.
	 */
	public static String stringOrNull(@Nullable String text) {
		return (text != null) ? string(text) : "NULL";
	}

}
