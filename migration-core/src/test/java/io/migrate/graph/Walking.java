package io.migrate.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import io.migrate.graph.TargetException.Kind;
import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.StampPlanner;
import io.migrate.plan.UpgradePlanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A little language for walks over a graph:
 * {@code assertUpgrade("c2branch@+1").from("c1").runs("c2").endsAt("c1", "c2")}.
 */
final class Walking {

	private final String target;

	private final BiFunction<RevisionGraph, List<String>, MigrationPlan> planner;

	private RevisionGraph graph = Cards.forked();

	private List<String> from = List.of();

	private Walking(String target, BiFunction<RevisionGraph, List<String>, MigrationPlan> planner) {
		this.target = target;
		this.planner = planner;
	}

	static Walking assertUpgrade(String target) {
		return new Walking(target, (graph, rows) -> new UpgradePlanner(graph).plan(rows, Target.parse(target), true));
	}

	static Walking assertDowngrade(String target) {
		return new Walking(target, (graph, rows) -> new DowngradePlanner(graph).plan(rows, Target.parse(target)));
	}

	static Walking assertStamp(String... targets) {
		List<Target> parsed = List.of(targets).stream().map(Target::parse).toList();
		return new Walking(String.join(" ", targets), (graph, rows) -> new StampPlanner(graph).plan(rows, parsed));
	}

	/** Another graph than a, b, then c1 d1 (c1branch) and c2 d2 (c2branch). */
	Walking on(Cards... cards) {
		this.graph = Cards.graph(cards);
		return this;
	}

	Walking from(String... rows) {
		this.from = List.of(rows);
		return this;
	}

	/** What is run, in order. */
	Walking runs(String... revisions) {
		assertThat(plan().revisions()).as(this.target).containsExactly(revisions);
		return this;
	}

	/** The rows afterwards, and after each step what the steps say that they change. */
	void endsAt(String... rows) {
		MigrationPlan plan = plan();
		assertThat(plan.to()).as(this.target).containsExactlyInAnyOrder(rows);
		List<String> followed = new ArrayList<>(plan.from());
		plan.steps().forEach((step) -> {
			assertThat(followed.removeAll(step.removed())).isEqualTo(!step.removed().isEmpty());
			followed.addAll(step.added());
		});
		assertThat(followed).as(this.target).containsExactlyInAnyOrder(rows);
	}

	/** Nothing is run, and nothing changes. */
	void changesNothing() {
		runs().endsAt(this.from.toArray(String[]::new));
	}

	/** It is refused for a reason, in words that say what and what to do. */
	void isRefused(Kind kind, String... words) {
		assertThatExceptionOfType(TargetException.class).as(this.target).isThrownBy(this::plan).satisfies((ex) -> {
			assertThat(ex.kind()).isEqualTo(kind);
			assertThat(ex.getMessage()).contains(words);
		});
	}

	private MigrationPlan plan() {
		return this.planner.apply(this.graph, this.from);
	}

}
