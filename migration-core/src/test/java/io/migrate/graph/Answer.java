package io.migrate.graph;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.StampPlanner;
import io.migrate.plan.UpgradePlanner;
import org.jspecify.annotations.Nullable;

/**
 * What a question about a graph is answered with.
 *
 * @param refused why there is no answer, null where there is one
 * @param revisions what was meant, or what runs
 * @param rows the version rows afterwards
 */
record Answer(TargetException.@Nullable Kind refused, List<String> revisions, Set<String> rows) {

	static Answer refusal(TargetException.Kind kind) {
		return new Answer(kind, List.of(), Set.of());
	}

	static Answer of(List<String> revisions) {
		return new Answer(null, revisions, Set.of());
	}

	static Answer of(List<String> runs, Set<String> rows) {
		return new Answer(null, runs, new TreeSet<>(rows));
	}

	/** Asks this engine. */
	static Answer to(RecordedGraph.Question question, RevisionGraph graph) {
		try {
			return ask(question, graph, new TargetResolver(graph, question.from()));
		}
		catch (TargetException ex) {
			return refusal(ex.kind());
		}
	}

	private static Answer ask(RecordedGraph.Question question, RevisionGraph graph, TargetResolver resolver) {
		Supplier<Target> target = () -> Target.parse(question.aim());
		return switch (question.kind()) {
			case "heads" -> of(graph.heads());
			case "effective_heads" -> of(graph.effectiveHeads());
			case "bases" -> of(graph.bases());
			case "branch_points" -> of(graph.branchPoints());
			case "merge_points" -> of(graph.mergePoints());
			case "current" -> of(graph.current(question.from()));
			case "resolve" -> of(TargetResolver.withoutDatabase(graph).resolve(target.get()));
			case "upgrade_target" -> of(resolver.above(target.get()));
			case "downgrade_target" -> of(orBase(resolver.below(target.get()).to()));
			case "history" -> of(TargetResolver.withoutDatabase(graph).within(TargetRange.parse(question.aim())));
			case "upgrade" -> of(new UpgradePlanner(graph).plan(question.from(), target.get(), true));
			case "downgrade" -> of(new DowngradePlanner(graph).plan(question.from(), target.get()));
			case "stamp" -> stamp(question, graph);
			default -> throw new IllegalArgumentException(question.kind());
		};
	}

	private static Answer stamp(RecordedGraph.Question question, RevisionGraph graph) {
		List<Target> targets = question.targets().stream().map(Target::parse).toList();
		MigrationPlan plan = new StampPlanner(graph).plan(question.from(), targets);
		return of(List.of(), Set.copyOf(plan.to()));
	}

	private static Answer of(MigrationPlan plan) {
		return of(plan.revisions(), Set.copyOf(plan.to()));
	}

	private static List<String> orBase(@Nullable String id) {
		return (id != null) ? List.of(id) : Collections.singletonList("base");
	}

}
