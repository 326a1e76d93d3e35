package io.migrate.sql;

/**
 * What a statement needs from the transaction around it. The runner cuts a revision into
 * parts by it and never guesses.
 */
public enum Conduct {

	/** Runs in the transaction of its part. */
	TRANSACTIONAL,

	/**
	 * Runs in the transaction of its part, which ends after it: what follows needs a new
	 * one.
	 */
	COMMIT_AFTER,

	/**
	 * Cannot run in a transaction (manual, {@code PreventInTransactionBlock}): a part of
	 * its own.
	 */
	AUTOCOMMIT,

	/** Many transactions, one for each batch: a part of its own. */
	BATCHED

}
