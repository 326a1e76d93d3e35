package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetResolver;

/**
 * Plans what to record without running anything. Only rows in line with a target move.
 */
public final class StampPlanner {

	private final RevisionGraph graph;

	public StampPlanner(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * Plans a stamp.
	 * @param rows where the database is; all of them known to the graph
	 * @param targets where it is to be
	 * @throws UsageException if a target means nothing or several things, or if there is
	 * none
	 */
	public MigrationPlan plan(List<String> rows, List<Target> targets) {
		if (targets.isEmpty()) {
			throw new UsageException("There is nothing to stamp.", "No revision was named.",
					"Name one: `stamp head`, `stamp base` or `stamp REVISION`.");
		}
		Set<String> wanted = new LinkedHashSet<>();
		TargetResolver resolver = new TargetResolver(this.graph, rows);
		targets.forEach((target) -> wanted.addAll(resolver.resolve(target)));
		Set<String> after = this.graph.ancestors(rowsAfter(rows, wanted));
		Walk walk = new Walk(this.graph, rows);
		List<String> leaving = new ArrayList<>(this.graph.inOrder(without(walk.applied(), after)));
		Collections.reverse(leaving);
		List<String> coming = this.graph.inOrder(without(after, walk.applied()));
		leaving.forEach((id) -> walk.down(id, Direction.STAMP));
		coming.forEach((id) -> walk.up(id, Direction.STAMP));
		return MigrationPlan.of(this.graph.inOrder(rows), walk.steps(), null);
	}

	private Set<String> rowsAfter(List<String> rows, Set<String> wanted) {
		Set<String> after = new LinkedHashSet<>(wanted);
		if (!wanted.isEmpty()) {
			Set<String> inLine = new HashSet<>(this.graph.ancestors(wanted));
			inLine.addAll(this.graph.descendants(wanted));
			rows.stream().filter((id) -> !inLine.contains(id)).forEach(after::add);
		}
		return after;
	}

	private static Set<String> without(Set<String> ids, Set<String> others) {
		Set<String> rest = new HashSet<>(ids);
		rest.removeAll(others);
		return rest;
	}

}
