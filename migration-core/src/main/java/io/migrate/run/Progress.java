package io.migrate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
	 * @param asked the parts that it has when it is asked with arguments
	 * @throws MigrationException if a finished part is not what it was, or a part is
	 * another because the arguments are
	 */
	static Progress of(PartialRevision partial, List<RecordedEntry> rows, Function<RunArguments, List<Part>> asked,
			RunArguments arguments) {
		List<Part> parts = asked.apply(arguments);
		RunArguments before = rows.isEmpty() ? arguments : rows.get(rows.size() - 1).author().arguments();
		if (!before.equals(arguments) && !digests(asked.apply(before)).equals(digests(parts))) {
			throw otherArguments(partial, before, arguments);
		}
		List<HistoryEntry> finished = new ArrayList<>();
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
				throw changed(partial, i + 1);
			}
		}
		if (begun != null && (finished.size() >= parts.size()
				|| !parts.get(finished.size()).digest().equals(begun.entry().digest()))) {
			throw changed(partial, finished.size() + 1);
		}
		return new Progress(finished.size(), begun);
	}

	/**
	 * One half of a revision for one tenant and the other half for another would be
	 * neither; arguments that the revision does not read are free.
	 */
	private static MigrationException otherArguments(PartialRevision partial, RunArguments before,
			RunArguments arguments) {
		String command = (partial.direction() == Direction.UP) ? "upgrade " + partial.revision() : "downgrade TARGET";
		return new MigrationException("Revision " + partial + " cannot be gone on with.",
				"It was begun with " + named(before) + ", and with " + named(arguments) + " it is another.",
				"Run `" + command + before.options() + "` to finish it.");
	}

	private static List<String> digests(List<Part> parts) {
		return parts.stream().map(Part::digest).toList();
	}

	private static String named(RunArguments arguments) {
		return arguments.values().isEmpty() ? "no argument" : arguments.options().strip();
	}

	private static MigrationException changed(PartialRevision partial, int part) {
		return new MigrationException("Revision " + partial + " cannot be gone on with.",
				"Its part " + part + " was run already and is not the same any more.",
				"Restore the revision as it was when it was begun, then run the command again; or bring the database "
						+ "in order by hand and record it: `stamp " + partial.revision() + "`.");
	}

}
