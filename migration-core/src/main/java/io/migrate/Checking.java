package io.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.diff.ContractMode;
import io.migrate.history.DatabaseState;
import io.migrate.history.Standing;
import io.migrate.operation.Operation;
import io.migrate.plan.Direction;
import io.migrate.plan.PendingRevisions;
import io.migrate.plan.Revisions;
import io.migrate.report.CheckReport;
import io.migrate.report.OperationView;
import io.migrate.run.RunListener;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;

/**
 * Answers what is ahead of what.
 */
final class Checking {

	private static final CheckReport.Changes UNKNOWN = new CheckReport.Changes("unknown", List.of());

	private final MigrationSettings settings;

	private final Looking looking;

	private final RunListener listener;

	Checking(MigrationSettings settings, Looking looking, RunListener listener) {
		this.settings = settings;
		this.looking = looking;
		this.listener = listener;
	}

	CheckReport check(Set<MigrationEngine.Question> questions) {
		Standing here = this.looking.standing();
		Revisions loaded = here.revisions();
		DatabaseState state = here.state();
		PendingRevisions missing = PendingRevisions.of(loaded.graph(), state.knownRows(loaded.graph()));
		List<CheckReport.Deferred> deferred = new ArrayList<>(
				missing.deferred().stream().flatMap((id) -> writtenIn(loaded, id)).toList());
		CheckReport.Changes model = UNKNOWN;
		CheckReport.Changes drift = UNKNOWN;
		boolean comparable = questions.contains(MigrationEngine.Question.MODEL) && this.settings.model() != null
				&& missing.pending().isEmpty();
		if (comparable || questions.contains(MigrationEngine.Question.DRIFT)) {
			try (Session session = this.settings.connections().own().open()) {
				BothSchemas both = comparable ? BothSchemas.read(session, here.said(), this.settings) : null;
				DatabaseSchema schema = (both != null) ? both.database()
						: DatabaseSchema.read(session, here.said(), this.settings);
				drift = questions.contains(MigrationEngine.Question.DRIFT) ? drift(schema, loaded) : UNKNOWN;
				if (both != null) {
					EntityDifference found = EntityDifference.of(schema.madeOrFound(), both, this.settings, session,
							ContractMode.DEFERRED);
					found.warn(this.listener);
					model = changes(found);
					deferred.addAll(unwritten(found, loaded, missing));
				}
			}
		}
		return new CheckReport(pending(questions, missing), model, drift, deferred);
	}

	private CheckReport.Changes drift(DatabaseSchema schema, Revisions loaded) {
		List<Operation> operations = schema.drift(loaded, this.settings.generation());
		return (operations != null) ? changes(operations, schema.server()) : UNKNOWN;
	}

	private static List<CheckReport.Deferred> unwritten(EntityDifference found, Revisions loaded,
			PendingRevisions missing) {
		return EntityChanges.unwritten(found, loaded, missing.deferred())
			.stream()
			.map((operation) -> new CheckReport.Deferred(null, operation))
			.toList();
	}

	private static CheckReport.Pending pending(Set<MigrationEngine.Question> questions, PendingRevisions missing) {
		if (!questions.contains(MigrationEngine.Question.PENDING)) {
			return new CheckReport.Pending("unknown", List.of());
		}
		return new CheckReport.Pending(missing.pending().isEmpty() ? "no" : "yes", missing.pending());
	}

	private static CheckReport.Changes changes(EntityDifference found) {
		return changes(found.difference().operations(), found.server());
	}

	private static CheckReport.Changes changes(List<Operation> operations, ServerInfo server) {
		return new CheckReport.Changes(operations.isEmpty() ? "no" : "yes",
				operations.stream()
					.map((operation) -> OperationView.of(operation, server.defaultSchema(), false))
					.toList());
	}

	private static Stream<CheckReport.Deferred> writtenIn(Revisions loaded, String id) {
		return loaded.operations(id, Direction.UP)
			.stream()
			.map((operation) -> new CheckReport.Deferred(id, OperationView.of(operation, "public", true)));
	}

}
