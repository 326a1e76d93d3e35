package io.migrate.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetResolver;
import io.migrate.script.Phase;
import org.jspecify.annotations.Nullable;

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
	 * @throws UsageException if the target means nothing, several things, or lies below
	 * @throws MigrationException if an expansion lies behind a contraction that has to
	 * wait
	 */
	public MigrationPlan plan(List<String> rows, Target target, boolean together) {
		refuseWayDown(target);
		Set<String> wanted = new HashSet<>(this.graph.ancestors(new TargetResolver(this.graph, rows).resolve(target)));
		Walk walk = new Walk(this.graph, rows);
		wanted.removeAll(walk.applied());
		Set<String> waiting = new LinkedHashSet<>();
		boolean expanded = false;
		for (String id : this.graph.inOrder(wanted)) {
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
		@Nullable String stoppedBefore = waiting.stream().findFirst().orElse(null);
		MigrationPlan plan = MigrationPlan.of(this.graph.inOrder(rows), walk.steps(), stoppedBefore);
		refuseExpansionsThatWait(plan, waiting, target);
		return plan;
	}

	private static void refuseWayDown(Target target) {
		boolean down = target instanceof Target.Relative relative && relative.from() == null && relative.steps() < 0;
		if (down || target.equals(Target.BASE)) {
			throw new UsageException("'" + target + "' is not above where the database is.",
					"An upgrade goes up: head, a revision, +N.", "Run `downgrade " + target + "` to go down.");
		}
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
