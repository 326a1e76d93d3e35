package io.migrate.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.migrate.graph.RevisionGraph;
import io.migrate.script.Phase;

/**
 * What a database has not got yet.
 *
 * @param pending what the application needs, in order
 * @param deferred contractions with nothing but contractions behind them: they make
 * nobody behind
 */
public record PendingRevisions(List<String> pending, List<String> deferred) {

	public PendingRevisions {
		pending = List.copyOf(pending);
		deferred = List.copyOf(deferred);
	}

	/**
	 * Looks from the rows of a database up to all heads. On a database without revisions
	 * nothing is deferred: no old release is there to wait for.
	 * @param rows those that the graph knows
	 */
	public static PendingRevisions of(RevisionGraph graph, List<String> rows) {
		Set<String> missing = new HashSet<>(graph.ancestors(graph.heads()));
		missing.removeAll(graph.ancestors(rows));
		List<String> order = graph.inOrder(missing);
		Set<String> needed = new HashSet<>(rows.isEmpty() ? missing : Set.of());
		for (int i = order.size() - 1; i >= 0; i--) {
			String id = order.get(i);
			if (graph.card(id).phase() == Phase.EXPAND || needed.contains(id)) {
				needed.add(id);
				needed.addAll(graph.requirements(id));
			}
		}
		List<String> pending = new ArrayList<>(order);
		pending.removeIf((id) -> !needed.contains(id));
		List<String> deferred = new ArrayList<>(order);
		deferred.removeIf(needed::contains);
		return new PendingRevisions(pending, deferred);
	}

}
