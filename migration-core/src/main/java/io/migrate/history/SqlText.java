package io.migrate.history;

/**
 * Names and texts quoted for the SQL that is about our own tables (manual, section 4.1).
 */
public final class SqlText {

	private SqlText() {
	}

	public static String identifier(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/** With {@code standard_conforming_strings}, as our sessions and scripts have it. */
	public static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

}
