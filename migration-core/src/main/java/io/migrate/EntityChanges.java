package io.migrate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.migrate.diff.ContractMode;
import io.migrate.diff.Difference;
import io.migrate.error.MigrationException;
import io.migrate.graph.RevisionGraph;
import io.migrate.history.DatabaseState;
import io.migrate.history.Standing;
import io.migrate.operation.Operation;
import io.migrate.plan.Direction;
import io.migrate.plan.PendingRevisions;
import io.migrate.plan.Revisions;
import io.migrate.report.OperationView;
import io.migrate.run.RunListener;
import io.migrate.session.Session;
import io.migrate.sql.SqlStatement;

/**
 * What the entities ask for beyond the revisions, on a database that has all of these.
 */
final class EntityChanges {

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	private final Looking looking;

	private final RunListener listener;

	EntityChanges(MigrationSettings settings, LoadedRevisions revisions, Looking looking, RunListener listener) {
		this.settings = settings;
		this.revisions = revisions;
		this.looking = looking;
		this.listener = listener;
	}

	/**
	 * What is to be written, and what only reported.
	 *
	 * @param deferred contractions that no revision holds yet
	 * @param unverified what could be compared by its text only
	 */
	record Found(List<Operation> operations, List<OperationView> views, List<OperationView> deferred,
			List<String> unverified) {

		static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());

	}

	/**
	 * Compares.
	 * @throws MigrationException if the database does not stand where the revisions end
	 */
	Found find(ContractMode contract) {
		Standing here = this.looking.standing();
		List<String> contractions = contractionsOfCurrentDatabase(here);
		if (!contractions.isEmpty() && contract == ContractMode.WRITE) {
			throw new MigrationException("No contraction is written.",
					"Revision '" + contractions.get(0) + "' is one and has not been applied yet.",
					"Run `upgrade head` once the release before is gone, then ask again.");
		}
		EntityDifference found = difference(contract, here.said());
		if (contract == ContractMode.WRITE) {
			refuseBeforeExpansion(found.difference());
		}
		return new Found(found.difference().operations(), views(found, found.difference().operations(), false),
				unwritten(found, this.revisions.get(), contractions), found.unverified());
	}

	private EntityDifference difference(ContractMode contract, DatabaseState state) {
		try (Session session = this.settings.connections().own().open()) {
			BothSchemas both = BothSchemas.read(session, state, this.settings);
			DatabaseSchema schema = both.database();
			List<Operation> drift = schema.drift(this.revisions.get(), this.settings.generation());
			if (drift != null && !drift.isEmpty()) {
				this.listener.warning("The database was changed by hand since the last run, and the entities are "
						+ "compared with it as it is; `check --only drift` tells what was changed.");
			}
			EntityDifference found = EntityDifference.of(schema.found(), both, this.settings, session, contract);
			found.warn(this.listener);
			return found;
		}
	}

	private List<String> contractionsOfCurrentDatabase(Standing here) {
		RevisionGraph graph = here.revisions().graph();
		DatabaseState state = here.state();
		List<String> unknown = state.unknown(graph);
		if (!unknown.isEmpty()) {
			throw new MigrationException("The entities cannot be compared with this database.",
					"It has revision '" + unknown.get(0) + "', which is not among the revisions here.",
					"Fetch the branch that has it, or use another database.");
		}
		PendingRevisions missing = PendingRevisions.of(graph, state.knownRows(graph));
		if (!missing.pending().isEmpty()) {
			throw new MigrationException("The entities cannot be compared with this database.",
					"It is behind: " + String.join(", ", missing.pending()) + " "
							+ ((missing.pending().size() == 1) ? "has" : "have") + " not been applied.",
					"Run `upgrade head`, then ask again.");
		}
		return missing.deferred();
	}

	private static void refuseBeforeExpansion(Difference difference) {
		if (!difference.expansion().isEmpty()) {
			throw new MigrationException("No contraction is written.",
					"The entities ask for changes that come first: " + difference.expansion().get(0).summary() + ".",
					"Run `revision --autogenerate`, apply it, roll the release out, then ask again.");
		}
	}

	/**
	 * What is deferred and stands in no contraction yet. They are known by their SQL,
	 * which is all that an SQL revision tells of what it does.
	 */
	static List<OperationView> unwritten(EntityDifference found, Revisions revisions, List<String> contractions) {
		Set<String> written = new TreeSet<>();
		contractions.forEach((id) -> written.addAll(sql(revisions, revisions.operations(id, Direction.UP))));
		List<Operation> unwritten = found.difference()
			.deferred()
			.stream()
			.filter((operation) -> !written.containsAll(sql(revisions, List.of(operation))))
			.toList();
		return views(found, unwritten, true);
	}

	private static List<String> sql(Revisions revisions, List<Operation> operations) {
		return revisions.statements(operations).stream().map(SqlStatement::sql).toList();
	}

	static List<OperationView> views(EntityDifference found, List<Operation> operations, boolean deferred) {
		return operations.stream()
			.map((operation) -> OperationView.of(operation, found.server().defaultSchema(), deferred))
			.toList();
	}

}
