package io.migrate;

import java.util.List;

import io.migrate.diff.ContractMode;
import org.jspecify.annotations.Nullable;

/**
 * A new revision.
 *
 * @param message what it is for; null or blank: named after the changes
 * @param autogenerate whether it is to hold what the entities ask for; else it is empty
 * @param contract what becomes of contractions; null as the settings have it
 * @param head the revision it follows; null for the one head
 * @param splice whether it may follow a revision that is not a head
 * @param revisionId its identifier; null for a random one
 * @param place where its file goes
 */
public record RevisionRequest(@Nullable String message, boolean autogenerate, @Nullable ContractMode contract,
		@Nullable String head, boolean splice, List<String> branchLabels, List<String> dependsOn,
		@Nullable String revisionId, RevisionPlace place) {

	public RevisionRequest {
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	/** An empty revision. */
	public static RevisionRequest empty(@Nullable String message) {
		return new RevisionRequest(message, false, null, null, false, List.of(), List.of(), null, RevisionPlace.USUAL);
	}

	/** What the entities ask for. */
	public static RevisionRequest autogenerate(@Nullable String message, @Nullable ContractMode contract) {
		return new RevisionRequest(message, true, contract, null, false, List.of(), List.of(), null,
				RevisionPlace.USUAL);
	}

}
