package io.migrate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.history.AppliedRevision;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryEntry;
import io.migrate.history.HistoryTable;
import io.migrate.history.RecordedEntry;
import io.migrate.plan.Direction;
import io.migrate.plan.Part;
import io.migrate.plan.Parts;
import io.migrate.plan.Revisions;

/**
 * Finds applied revisions that are not what they were when they were applied. Equal bytes
 * are unchanged; where bytes differ the SQL decides, and where there is code besides,
 * nobody can tell.
 *
 * @param changed those whose SQL is another
 * @param undecided those whose SQL is the same and whose code may not be
 */
public record ModifiedRevisions(List<String> changed, List<String> undecided) {

	public ModifiedRevisions {
		changed = List.copyOf(changed);
		undecided = List.copyOf(undecided);
	}

	/**
	 * Looks at what is applied and known. A statement is sent only where bytes differ.
	 */
	public static ModifiedRevisions find(Revisions revisions, DatabaseState state, HistoryTable history) {
		Set<String> applied = revisions.graph().ancestors(state.knownRows(revisions.graph()));
		List<String> suspects = new ArrayList<>();
		for (AppliedRevision revision : state.applied().values()) {
			if (applied.contains(revision.revision())
					&& !revisions.script(revision.revision()).sourceDigest().equals(revision.source())) {
				suspects.add(revision.revision());
			}
		}
		List<String> changed = new ArrayList<>();
		List<String> undecided = new ArrayList<>();
		if (!suspects.isEmpty()) {
			lastApplied(history.rows(suspects)).forEach((id, entries) -> {
				if (!isSame(entries, revisions)) {
					changed.add(id);
				}
				else if (revisions.holdsCode(id)) {
					undecided.add(id);
				}
			});
		}
		return new ModifiedRevisions(changed, undecided);
	}

	/** The rows of the last time that each was finished. */
	private static Map<String, List<RecordedEntry>> lastApplied(List<RecordedEntry> rows) {
		Map<String, List<RecordedEntry>> open = new LinkedHashMap<>();
		Map<String, List<RecordedEntry>> complete = new LinkedHashMap<>();
		for (RecordedEntry row : rows) {
			HistoryEntry entry = row.entry();
			if (entry.outcome().finished() && entry.direction() != Direction.DOWN) {
				List<RecordedEntry> parts = open.computeIfAbsent(entry.revision(), (id) -> new ArrayList<>());
				// a part that was run again, or ends what was cut otherwise before
				parts.removeIf((earlier) -> earlier.entry().part() >= entry.part());
				parts.add(row);
				if (entry.part() == entry.parts()) {
					complete.put(entry.revision(), List.copyOf(parts));
				}
			}
		}
		return complete;
	}

	/** Asked with what the run was asked with, it has to say the same again. */
	private static boolean isSame(List<RecordedEntry> rows, Revisions revisions) {
		RecordedEntry last = rows.get(rows.size() - 1);
		List<Part> parts = revisions.with(last.author().arguments()).parts(last.entry().revision(), Direction.UP);
		if (last.entry().direction() == Direction.STAMP) {
			return last.entry().digest().equals(Parts.digest(parts));
		}
		return rows.stream()
			.map((row) -> row.entry().digest())
			.toList()
			.equals(parts.stream().map(Part::digest).toList());
	}

}
