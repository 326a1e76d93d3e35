package io.migrate;

import org.jspecify.annotations.Nullable;

/**
 * One line of revisions that is to be put behind another.
 *
 * @param revision a revision of the line that moves; null for the one of which nothing is
 * applied
 * @param onto a revision of the line that stays; null for the other one
 * @param offline whether to take the word of whoever asks that nothing of the line is
 * applied, and not to ask the database
 */
public record RebaseRequest(@Nullable String revision, @Nullable String onto, boolean offline) {

	/** Whichever line can be moved. */
	public static final RebaseRequest ANY = new RebaseRequest(null, null, false);

}
