package io.migrate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.graph.RevisionGraph;
import io.migrate.history.DatabaseState;
import io.migrate.history.Standing;
import io.migrate.plan.PendingRevisions;
import io.migrate.report.StartReport;
import io.migrate.run.ModifiedRevisions;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether an application can start on its database.
 */
final class Starting {

	private final Looking looking;

	private final @Nullable AheadPolicy ahead;

	Starting(Looking looking, @Nullable AheadPolicy ahead) {
		this.looking = looking;
		this.ahead = ahead;
	}

	StartReport start() {
		return this.looking.atStart(this::judge);
	}

	private StartReport judge(Standing here, ModifiedRevisions modified) {
		here.refuseStranded();
		if (!modified.changed().isEmpty()) {
			String id = modified.changed().get(0);
			throw new MigrationException("Revision '" + id + "' is not what was applied.",
					"Its operations were changed after it had run here.", "Put it back and write a new revision, or "
							+ "record the present form as the applied one: `migrate verify --accept " + id + "`.");
		}
		DatabaseState state = here.state();
		RevisionGraph graph = here.revisions().graph();
		List<String> unknown = state.unknown(graph);
		PendingRevisions missing = PendingRevisions.of(graph, state.knownRows(graph));
		return new StartReport(verdict(state, graph, unknown, missing), state.heads(), graph.heads(), missing.pending(),
				unknown, warnings(state, unknown, modified));
	}

	private StartReport.State verdict(DatabaseState state, RevisionGraph graph, List<String> unknown,
			PendingRevisions missing) {
		if (!unknown.isEmpty() && tooFar(state, graph)) {
			return StartReport.State.TOO_FAR_AHEAD;
		}
		if (!missing.pending().isEmpty()) {
			return StartReport.State.BEHIND;
		}
		return unknown.isEmpty() ? StartReport.State.CURRENT : StartReport.State.AHEAD;
	}

	private boolean tooFar(DatabaseState state, RevisionGraph graph) {
		return (this.ahead != null) ? this.ahead == AheadPolicy.REFUSE : !state.unknownContractions(graph).isEmpty();
	}

	private static List<String> warnings(DatabaseState state, List<String> unknown, ModifiedRevisions modified) {
		List<String> warnings = new ArrayList<>();
		if (!unknown.isEmpty()) {
			warnings.add("The database is ahead of this application: it has " + String.join(", ", unknown)
					+ ", which a newer release brought.");
		}
		if (state.partial() != null) {
			warnings.add("Revision " + state.partial() + " is half done.");
		}
		modified.undecided()
			.forEach((id) -> warnings.add("Revision '" + id + "' holds code and its file has changed since it was "
					+ "applied: nobody can tell whether it does the same. If it does: `migrate verify --accept " + id
					+ "`."));
		return warnings;
	}

}
