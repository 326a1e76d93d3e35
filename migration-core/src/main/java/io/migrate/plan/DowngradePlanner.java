package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
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
	 * @throws io.migrate.graph.TargetException if the target means nothing, several
	 * things, or is not applied
	 * @throws MigrationException if a revision on the way has no downgrade
	 */
	public MigrationPlan plan(List<String> rows, Target target) {
		Set<String> leaving = new TargetResolver(this.graph, rows).leaving(target);
		List<String> order = new ArrayList<>(this.graph.upwards(leaving));
		Collections.reverse(order);
		order.forEach(this::refuseIrreversible);
		Walk walk = new Walk(this.graph, rows);
		order.forEach((id) -> walk.down(id, Direction.DOWN));
		return walk.plan(null);
	}

	private void refuseIrreversible(String id) {
		String why = this.graph.card(id).irreversible();
		if (why != null) {
			throw new MigrationException("Revision '" + id + "' cannot be downgraded.",
					"It is irreversible: " + why + (why.endsWith(".") ? "" : "."),
					"Stay at '" + id + "' (`downgrade " + id + "` goes as far), or restore a backup.");
		}
	}

}
