package io.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.diff.ContractMode;
import io.migrate.history.DatabaseState;
import io.migrate.operation.Operation;
import io.migrate.plan.Direction;
import io.migrate.plan.PendingRevisions;
import io.migrate.plan.Revisions;
import io.migrate.report.CheckReport;
import io.migrate.report.OperationView;

/**
 * Answers what is ahead of what.
 */
final class Checking {

	private static final CheckReport.Changes UNKNOWN = new CheckReport.Changes("unknown", List.of());

	private final LoadedRevisions revisions;

	private final EntityChanges changes;

	private final Looking looking;

	private final boolean entities;

	Checking(LoadedRevisions revisions, EntityChanges changes, Looking looking, boolean entities) {
		this.revisions = revisions;
		this.changes = changes;
		this.looking = looking;
		this.entities = entities;
	}

	CheckReport check(Set<MigrationEngine.Question> questions) {
		Revisions loaded = this.revisions.get();
		DatabaseState state = this.looking.state();
		PendingRevisions missing = PendingRevisions.of(loaded.graph(), state.knownRows(loaded.graph()));
		List<CheckReport.Deferred> deferred = new ArrayList<>(
				missing.deferred().stream().flatMap((id) -> writtenIn(loaded, id)).toList());
		CheckReport.Changes model = UNKNOWN;
		if (questions.contains(MigrationEngine.Question.MODEL) && this.entities && missing.pending().isEmpty()) {
			EntityDifference found = this.changes.difference(ContractMode.DEFERRED);
			model = changes(found);
			EntityChanges
				.without(EntityChanges.written(loaded, missing.deferred()),
						EntityChanges.views(found, found.difference().deferred(), true))
				.forEach((operation) -> deferred.add(new CheckReport.Deferred(null, operation)));
		}
		return new CheckReport(pending(questions, missing), model, UNKNOWN, deferred);
	}

	private static CheckReport.Pending pending(Set<MigrationEngine.Question> questions, PendingRevisions missing) {
		if (!questions.contains(MigrationEngine.Question.PENDING)) {
			return new CheckReport.Pending("unknown", List.of());
		}
		return new CheckReport.Pending(missing.pending().isEmpty() ? "no" : "yes", missing.pending());
	}

	private static CheckReport.Changes changes(EntityDifference found) {
		List<Operation> operations = found.difference().operations();
		return new CheckReport.Changes(operations.isEmpty() ? "no" : "yes",
				EntityChanges.views(found, operations, false));
	}

	private static Stream<CheckReport.Deferred> writtenIn(Revisions loaded, String id) {
		return loaded.operations(id, Direction.UP)
			.stream()
			.map((operation) -> new CheckReport.Deferred(id, OperationView.of(operation, "public", true)));
	}

}
