package io.migrate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision that joins branches.
 *
 * @param revisions what it follows, as targets; {@code heads} for all heads
 * @param message what it is for; null or blank: named after what it joins
 * @param splice whether it may follow revisions that are not heads
 * @param revisionId its identifier; null for a random one
 */
public record MergeRequest(List<String> revisions, @Nullable String message, boolean splice, List<String> branchLabels,
		@Nullable String revisionId, RevisionPlace place) {

	public MergeRequest {
		revisions = List.copyOf(revisions);
		branchLabels = List.copyOf(branchLabels);
	}

	/** Joins revisions, all else as usual. */
	public static MergeRequest of(String... revisions) {
		return new MergeRequest(List.of(revisions), null, false, List.of(), null, RevisionPlace.USUAL);
	}

}
