package io.migrate;

import org.jspecify.annotations.Nullable;

/**
 * Revisions that are to be made one.
 *
 * @param range {@code A:B}, both included; {@code :B} from the base, {@code A:} to the
 * head
 * @param message what it is for; null or blank: named after what it stands for
 * @param revisionId its identifier; null for a random one
 * @param place where its file goes
 */
public record SquashRequest(String range, @Nullable String message, @Nullable String revisionId, RevisionPlace place) {

	/** All as usual. */
	public static SquashRequest of(String range) {
		return new SquashRequest(range, null, null, RevisionPlace.USUAL);
	}

}
