package io.migrate.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The revisions, newest first, and what was run of them, newest first.
 *
 * @param runs empty unless asked for
 */
public record HistoryReport(List<RevisionView> revisions, List<PartRun> runs) {

	/**
	 * One row of {@code migrate_history}.
	 *
	 * @param arguments what the run was asked with beside its target
	 */
	public record PartRun(String run, String revision, String direction, int part, int parts, String outcome,
			Instant startedAt, @Nullable Instant finishedAt, @Nullable String error, @Nullable String user,
			@Nullable String host, Map<String, String> arguments) {

	}

}
