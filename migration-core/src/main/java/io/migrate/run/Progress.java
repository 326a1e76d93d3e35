package io.migrate.run;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.history.HistoryEntry;
import io.migrate.history.Outcome;
import io.migrate.history.PartialRevision;
import io.migrate.history.RecordedEntry;
import io.migrate.operation.RunArguments;
import io.migrate.plan.Direction;
import io.migrate.plan.Part;
import org.jspecify.annotations.Nullable;

/**
 * How far an earlier run came with a revision that it did not finish.
 *
 * @param finished how many parts are finished, from the first on
 * @param begun the row of the part that was begun outside a transaction and has no end
 */
record Progress(int finished, @Nullable RecordedEntry begun) {

	static final Progress NONE = new Progress(0, null);

	/**
	 * Holds what was done against what the revision says now.
	 * @param rows all rows of the revision, oldest first
	 * @throws MigrationException if a finished part is not what it was
	 */
	static Progress of(PartialRevision partial, List<RecordedEntry> rows, List<Part> parts, RunArguments arguments) {
		List<HistoryEntry> finished = new ArrayList<>();
		RunArguments before = rows.isEmpty() ? arguments : rows.get(rows.size() - 1).author().arguments();
		@Nullable RecordedEntry begun = null;
		for (RecordedEntry row : rows) {
			HistoryEntry entry = row.entry();
			if (entry.outcome().finished()) {
				finished.add(entry);
				if (entry.part() == entry.parts() || entry.direction() == Direction.STAMP) {
					finished.clear();
				}
			}
			begun = (entry.outcome() == Outcome.RUNNING) ? row : begun;
		}
		for (int i = 0; i < finished.size(); i++) {
			if (i >= parts.size() || !parts.get(i).digest().equals(finished.get(i).digest())) {
				throw changed(partial, i + 1, before.equals(arguments) ? null : before);
			}
		}
		if (begun != null && (finished.size() >= parts.size()
				|| !parts.get(finished.size()).digest().equals(begun.entry().digest()))) {
			throw changed(partial, finished.size() + 1, before.equals(arguments) ? null : before);
		}
		return new Progress(finished.size(), begun);
	}

	private static MigrationException changed(PartialRevision partial, int part, @Nullable RunArguments other) {
		if (other != null) {
			return new MigrationException("Revision " + partial + " cannot be gone on with.",
					"Its part " + part + " was run already, asked with "
							+ (other.texts().isEmpty() ? "no argument" : "-x " + String.join(" -x ", other.texts()))
							+ ", and is not the same now.",
					"Run the command again with the arguments that it was begun with.");
		}
		return new MigrationException("Revision " + partial + " cannot be gone on with.",
				"Its part " + part + " was run already and is not the same any more.",
				"Restore the revision as it was when it was begun, then run the command again; or bring the database "
						+ "in order by hand and record it: `stamp " + partial.revision() + "`.");
	}

}
