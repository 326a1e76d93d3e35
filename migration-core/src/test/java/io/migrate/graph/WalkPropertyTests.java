package io.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.StampPlanner;
import io.migrate.plan.UpgradePlanner;
import io.migrate.script.RevisionCard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random walks over random graphs against the {@link ReferenceGraph}. A failure shows the
 * seed, which {@code -Dtest.seed} sets.
 */
class WalkPropertyTests {

	private static final int WALKS = 12;

	static LongStream seeds() {
		return RandomGraphs.seeds(150);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void walksAreThoseOfTheReference(long seed) {
		RandomGraphs random = new RandomGraphs(seed);
		List<RevisionCard> cards = random.cards();
		RevisionGraph graph = RevisionGraph.of(cards);
		ReferenceGraph reference = new ReferenceGraph(cards);
		List<String> ids = List.copyOf(reference.all());
		Set<String> rows = Set.of();
		for (int i = 0; i < WALKS; i++) {
			rows = upgrade(graph, reference, rows, random.one(ids));
			downgrade(graph, reference, rows, random.one(List.copyOf(reference.applied(rows))));
			rows = stamp(graph, reference, rows, random.some(ids));
		}
	}

	/** Up, and by a downgrade over what was applied back again. */
	private static Set<String> upgrade(RevisionGraph graph, ReferenceGraph reference, Set<String> rows, String target) {
		MigrationPlan plan = new UpgradePlanner(graph).plan(List.copyOf(rows), Target.parse(target), false);
		Set<String> runs = reference.upgrade(rows, List.of(target));
		assertThat(plan.revisions()).as("upgrade %s %s", rows, target).hasSameSizeAs(runs).containsAll(runs);
		assertThat(reference.inOrder(plan.revisions())).as("order of %s", plan.revisions()).isTrue();
		Set<String> applied = reference.applied(rows);
		applied.addAll(runs);
		assertEnds(plan, reference.rows(applied));
		return reference.rows(applied);
	}

	/** What a downgrade takes away is put back by an upgrade to where it began. */
	private static void downgrade(RevisionGraph graph, ReferenceGraph reference, Set<String> rows, String target) {
		Set<String> runs = reference.downgrade(rows, target);
		if (runs.isEmpty() && !rows.contains(target)) {
			return;
		}
		MigrationPlan plan = new DowngradePlanner(graph).plan(List.copyOf(rows), Target.parse(target));
		assertThat(plan.revisions()).as("downgrade %s %s", rows, target).hasSameSizeAs(runs).containsAll(runs);
		List<String> upwards = new ArrayList<>(plan.revisions());
		Collections.reverse(upwards);
		assertThat(reference.inOrder(upwards)).as("order of %s", plan.revisions()).isTrue();
		Set<String> left = reference.applied(rows);
		left.removeAll(runs);
		assertEnds(plan, reference.rows(left));
		assertThat(again(graph, plan.to(), rows)).containsExactlyInAnyOrderElementsOf(runs);
	}

	private static List<String> again(RevisionGraph graph, List<String> rows, Set<String> wanted) {
		List<String> done = new ArrayList<>();
		List<String> at = rows;
		for (String target : wanted) {
			MigrationPlan plan = new UpgradePlanner(graph).plan(at, Target.parse(target), true);
			done.addAll(plan.revisions());
			at = plan.to();
		}
		assertThat(at).containsExactlyInAnyOrderElementsOf(wanted);
		return done;
	}

	private static Set<String> stamp(RevisionGraph graph, ReferenceGraph reference, Set<String> rows,
			List<String> targets) {
		if (targets.isEmpty()) {
			return rows;
		}
		MigrationPlan plan = new StampPlanner(graph).plan(List.copyOf(rows),
				targets.stream().map(Target::parse).toList());
		Set<String> after = reference.stamp(rows, targets);
		assertEnds(plan, after);
		return after;
	}

	/** Step by step the rows are those that no applied revision requires. */
	private static void assertEnds(MigrationPlan plan, Collection<String> rows) {
		Set<String> followed = new TreeSet<>(plan.from());
		plan.steps().forEach((step) -> {
			assertThat(followed).containsAll(step.removed());
			followed.removeAll(step.removed());
			followed.addAll(step.added());
		});
		assertThat(followed).isEqualTo(new TreeSet<>(rows));
		assertThat(plan.to()).containsExactlyInAnyOrderElementsOf(rows);
	}

}
