package io.migrate;

/**
 * How a new revision is written.
 */
public enum RevisionFormat {

	JAVA, SQL

}
