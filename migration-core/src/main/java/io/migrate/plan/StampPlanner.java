package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
		Set<String> after = this.graph.ancestors(new TargetResolver(this.graph, rows).stamped(targets));
		Walk walk = new Walk(this.graph, rows);
		Set<String> before = walk.applied();
		List<String> leaving = new ArrayList<>(this.graph.upwards(without(before, after)));
		Collections.reverse(leaving);
		leaving.forEach((id) -> walk.down(id, Direction.STAMP));
		this.graph.upwards(without(after, before)).forEach((id) -> walk.up(id, Direction.STAMP));
		return walk.plan(null);
	}

	private static Set<String> without(Set<String> ids, Set<String> others) {
		Set<String> rest = new HashSet<>(ids);
		rest.removeAll(others);
		return rest;
	}

}
