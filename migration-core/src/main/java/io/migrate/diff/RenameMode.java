package io.migrate.diff;

/**
 * What to make of a column that is gone beside one that is new and of the same shape.
 */
public enum RenameMode {

	/** Ask: an addition behind a review. */
	REVIEW,

	/** Two changes that have nothing to do with each other. */
	NONE

}
