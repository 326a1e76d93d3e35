package io.migrate.graph;

import io.migrate.error.UsageException;

/**
 * A target that cannot be meant: its kind says to programs what the text says to people.
 */
public final class TargetException extends UsageException {

	private final Kind kind;

	TargetException(Kind kind, String problem, String reason, String remedy) {
		super(problem, reason, remedy);
		this.kind = kind;
	}

	public Kind kind() {
		return this.kind;
	}

	/**
	 * What is wrong with a target.
	 */
	public enum Kind {

		/** It is not written as a target is. */
		NOT_A_TARGET,

		/** No revision is called so. */
		UNKNOWN_REVISION,

		/** What stands before the {@code @} is neither a label nor a revision. */
		UNKNOWN_BRANCH,

		/** Several identifiers begin so. */
		AMBIGUOUS_NAME,

		/** The revision is neither above nor below the one that names the branch. */
		NOT_IN_BRANCH,

		/** One revision is wanted, and there are several heads. */
		SEVERAL_HEADS,

		/** The database stands at several revisions, and one has to be counted from. */
		SEVERAL_ROWS,

		/** A step meets a fork or a merge. */
		AMBIGUOUS_WAY,

		/** There are fewer revisions than steps. */
		TOO_FEW_REVISIONS,

		/** An upgrade that goes down, or a downgrade that goes up. */
		WRONG_SIGN,

		/** It counts from where the database is, and the database is not asked. */
		NO_DATABASE,

		/** A downgrade to what the database has not got, or does not stand above. */
		NOT_APPLIED,

		/** The label names none of the ways down to the target. */
		NOTHING_IN_COMMON,

		/** The two ends of a range are not on one line. */
		NOT_IN_LINE

	}

}
