package io.migrate.script;

/**
 * The kind of session that a revision's code asks for.
 */
public enum Requirement {

	NONE, JDBC, R2DBC

}
