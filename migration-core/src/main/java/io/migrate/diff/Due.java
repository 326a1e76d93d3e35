package io.migrate.diff;

/**
 * When an operation is due.
 */
enum Due {

	/** With the expansion. */
	NOW,

	/** With the expansion, only because the contraction comes later. */
	BRIDGE,

	/** With the contraction. */
	LATER

}
