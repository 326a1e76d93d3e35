package io.migrate.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetResolver;
import io.migrate.script.Phase;

/**
 * Plans the way up. A run that expands does not contract: the release before, which needs
 * what a contraction takes away, is still running.
 */
public final class UpgradePlanner {

	private final RevisionGraph graph;

	public UpgradePlanner(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * Plans an upgrade.
	 * @param rows where the database is; all of them known to the graph
	 * @param together whether contractions may follow expansions: no old release exists,
	 * or the user says so
	 * @throws io.migrate.graph.TargetException if the target means nothing, several
	 * things, or counts down
	 * @throws MigrationException if an expansion lies behind a contraction that has to
	 * wait
	 */
	public MigrationPlan plan(List<String> rows, Target target, boolean together) {
		Walk walk = new Walk(this.graph, rows);
		Set<String> wanted = new HashSet<>(this.graph.ancestors(new TargetResolver(this.graph, rows).above(target)));
		wanted.removeIf(walk::applied);
		Set<String> waiting = new LinkedHashSet<>();
		boolean expanded = false;
		for (String id : this.graph.upwards(wanted)) {
			boolean contraction = this.graph.card(id).phase() == Phase.CONTRACT;
			if ((contraction && expanded && !together)
					|| this.graph.requirements(id).stream().anyMatch(waiting::contains)) {
				waiting.add(id);
			}
			else {
				walk.up(id, Direction.UP);
				expanded |= !contraction;
			}
		}
		MigrationPlan plan = walk.plan(waiting.stream().findFirst().orElse(null));
		refuseExpansionsThatWait(plan, waiting, target);
		return plan;
	}

	private void refuseExpansionsThatWait(MigrationPlan plan, Set<String> waiting, Target target) {
		List<String> expansions = waiting.stream().filter((id) -> this.graph.card(id).phase() == Phase.EXPAND).toList();
		if (!expansions.isEmpty()) {
			List<String> done = plan.revisions();
			throw new MigrationException(
					"Revision '" + expansions.get(0) + "' cannot be applied in one run with '"
							+ done.get(done.size() - 1) + "'.",
					"Between them stands the contraction '" + plan.stoppedBefore()
							+ "', which breaks the release before: that must be gone when it runs.",
					"Run `upgrade " + done.get(done.size() - 1) + "`, roll the release out, then run `upgrade " + target
							+ "`. Where no old release is running: `upgrade " + target + " --contract`.");
		}
	}

}
