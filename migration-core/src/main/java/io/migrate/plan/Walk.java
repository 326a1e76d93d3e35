package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.graph.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a graph revision by revision and keeps account of the rows. A revision that
 * is applied takes over the rows of all that it requires; when it goes, those come back
 * that nothing else requires.
 */
final class Walk {

	private final RevisionGraph graph;

	private final List<String> from;

	private final List<Step> steps = new ArrayList<>();

	/** The applied revisions, and how many applied ones require each. */
	private final Map<String, Integer> applied = new HashMap<>();

	private final Set<String> rows;

	Walk(RevisionGraph graph, Collection<String> rows) {
		graph.requireKnown(rows);
		this.graph = graph;
		this.from = graph.inOrder(rows);
		this.rows = new HashSet<>(rows);
		graph.ancestors(rows).forEach(this::apply);
	}

	boolean applied(String id) {
		return this.applied.containsKey(id);
	}

	Set<String> applied() {
		return Set.copyOf(this.applied.keySet());
	}

	void up(String id, Direction direction) {
		List<String> removed = this.graph.requirements(id).stream().filter(this.rows::remove).toList();
		apply(id);
		step(id, direction, removed, this.rows.add(id) ? List.of(id) : List.of());
	}

	void down(String id, Direction direction) {
		List<String> removed = this.rows.remove(id) ? List.of(id) : List.of();
		this.applied.remove(id);
		List<String> added = new ArrayList<>();
		for (String required : this.graph.requirements(id)) {
			int dependents = this.applied.merge(required, -1, Integer::sum);
			if (dependents == 0 && this.rows.add(required)) {
				added.add(required);
			}
		}
		step(id, direction, removed, added);
	}

	MigrationPlan plan(@Nullable String stoppedBefore) {
		return new MigrationPlan(this.from, this.graph.inOrder(this.rows), this.steps, stoppedBefore);
	}

	private void apply(String id) {
		this.applied.putIfAbsent(id, 0);
		this.graph.requirements(id).forEach((required) -> this.applied.merge(required, 1, Integer::sum));
	}

	private void step(String id, Direction direction, List<String> removed, List<String> added) {
		this.steps
			.add(new Step(this.graph.card(id), direction, this.graph.inOrder(removed), this.graph.inOrder(added)));
	}

}
