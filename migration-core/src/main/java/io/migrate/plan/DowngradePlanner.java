package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetResolver;

/**
 * Plans the way down: everything goes that requires the target and is not the target.
 */
public final class DowngradePlanner {

	private final RevisionGraph graph;

	public DowngradePlanner(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * Plans a downgrade.
	 * @param rows where the database is; all of them known to the graph
	 * @throws UsageException if the target means nothing, several things, or is not
	 * applied
	 * @throws MigrationException if a revision on the way has no downgrade
	 */
	public MigrationPlan plan(List<String> rows, Target target) {
		refuseWayUp(target);
		List<String> keep = new TargetResolver(this.graph, rows).resolve(target);
		Walk walk = new Walk(this.graph, rows);
		keep.stream().filter((id) -> !walk.applied().contains(id)).findFirst().ifPresent((id) -> {
			throw new UsageException("Revision '" + id + "' is not applied.",
					"A downgrade goes to a revision that the database has; it is at " + place(rows) + ".",
					"Run `history -i` to see which are applied, or `upgrade " + id + "` to go up.");
		});
		Set<String> leaving = new HashSet<>(keep.isEmpty() ? walk.applied() : this.graph.descendants(keep));
		leaving.retainAll(walk.applied());
		keep.forEach(leaving::remove);
		List<String> order = new ArrayList<>(this.graph.inOrder(leaving));
		Collections.reverse(order);
		order.forEach(this::refuseIrreversible);
		order.forEach((id) -> walk.down(id, Direction.DOWN));
		return MigrationPlan.of(this.graph.inOrder(rows), walk.steps(), null);
	}

	private static void refuseWayUp(Target target) {
		boolean up = target instanceof Target.Relative relative && relative.from() == null && relative.steps() > 0;
		if (up) {
			throw new UsageException("'" + target + "' is not below where the database is.",
					"A downgrade goes down: base, a revision, -N.", "Run `upgrade " + target + "` to go up.");
		}
	}

	private void refuseIrreversible(String id) {
		String why = this.graph.card(id).irreversible();
		if (why != null) {
			throw new MigrationException("Revision '" + id + "' cannot be downgraded.",
					"It is irreversible: " + why + (why.endsWith(".") ? "" : "."),
					"Stay at '" + id + "' (`downgrade " + id + "` goes as far), or restore a backup.");
		}
	}

	private static String place(List<String> rows) {
		return rows.isEmpty() ? "base" : String.join(", ", rows);
	}

}
