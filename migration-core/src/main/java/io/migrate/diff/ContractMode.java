package io.migrate.diff;

/**
 * What becomes of contractions, the changes that would break the release that is still
 * running.
 */
public enum ContractMode {

	/** Reported, not written. */
	DEFERRED,

	/** Written, and nothing else. */
	WRITE,

	/** Written together with the expansions, for teams without old releases. */
	TOGETHER

}
