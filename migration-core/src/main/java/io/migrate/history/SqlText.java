package io.migrate.history;

import io.migrate.schema.QualifiedName;

/**
 * Names and texts quoted for the SQL that is about our own tables (manual, section 4.1).
 */
public final class SqlText {

	private SqlText() {
	}

	public static String identifier(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	public static String name(QualifiedName name) {
		return ((name.schema() != null) ? identifier(name.schema()) + "." : "") + identifier(name.name());
	}

	/** With {@code standard_conforming_strings}, as our sessions and scripts have it. */
	public static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

}
