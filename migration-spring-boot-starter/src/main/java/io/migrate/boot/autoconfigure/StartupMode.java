package io.migrate.boot.autoconfigure;

/**
 * What an application does about its database when it starts.
 */
public enum StartupMode {

	/** Brings it up to the newest revision. */
	UPGRADE,

	/** Starts only on a database that is not behind. */
	CHECK,

	/** Waits until another process has brought it up. */
	WAIT,

	/** Does not look. */
	NONE

}
