package io.migrate.history;

import java.util.List;

import io.migrate.script.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it was when it was applied.
 *
 * @param source the checksum of the bytes it was loaded from, null where that was not
 * recorded
 */
public record AppliedRevision(String revision, List<String> parents, Phase phase, @Nullable String source) {

	public AppliedRevision {
		parents = List.copyOf(parents);
	}

}
