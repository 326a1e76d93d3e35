package io.migrate.history;

import java.time.Instant;
import java.util.List;

import io.migrate.plan.Direction;
import io.migrate.script.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code migrate_history}.
 *
 * @param run the run's identifier, a UUID
 * @param digest a checksum of the part's SQL; for a stamp of the whole revision's
 * @param source a checksum of the bytes the revision was loaded from
 */
public record HistoryEntry(String run, String revision, List<String> parents, Phase phase, Direction direction,
		int part, int parts, String digest, Instant startedAt, @Nullable Instant finishedAt, Outcome outcome,
		@Nullable String error, @Nullable String source) {

	public HistoryEntry {
		parents = List.copyOf(parents);
	}

	/**
	 * The same with its end.
	 */
	public HistoryEntry ended(Outcome how, Instant when, @Nullable String why) {
		return new HistoryEntry(this.run, this.revision, this.parents, this.phase, this.direction, this.part,
				this.parts, this.digest, this.startedAt, when, how, why, this.source);
	}

}
