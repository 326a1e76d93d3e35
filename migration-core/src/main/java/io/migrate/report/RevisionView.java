package io.migrate.report;

import java.time.Instant;
import java.util.List;

import io.migrate.script.Phase;
import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * A revision's card.
 *
 * @param replaces the revisions that it stands for since they were squashed
 */
public record RevisionView(String id, List<String> parents, List<String> labels, List<String> dependsOn, Phase phase,
		String message, @Nullable Instant created, List<String> replaces, @Nullable String file) {

	public static RevisionView of(RevisionCard card) {
		return new RevisionView(card.id(), card.parents(), card.labels(), card.dependsOn(), card.phase(),
				card.message(), card.created(), card.replaces(), card.file());
	}

}
