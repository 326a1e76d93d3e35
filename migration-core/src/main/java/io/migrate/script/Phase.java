package io.migrate.script;

/**
 * Which side of a release a revision belongs to.
 */
public enum Phase {

	/** What the next release needs and the running one bears. */
	EXPAND,

	/** What would break the release before: it runs once that is gone. */
	CONTRACT

}
