package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.graph.RevisionGraph;

/**
 * Goes over a graph revision by revision and keeps account of the rows. A revision that
 * is applied takes over the rows of all that it requires; when it goes, those come back
 * that nothing else requires.
 */
final class Walk {

	private final RevisionGraph graph;

	private final List<Step> steps = new ArrayList<>();

	private final Set<String> applied;

	private Set<String> rows;

	Walk(RevisionGraph graph, Collection<String> rows) {
		this.graph = graph;
		this.rows = new LinkedHashSet<>(rows);
		this.applied = new HashSet<>(graph.ancestors(rows));
	}

	Set<String> applied() {
		return this.applied;
	}

	List<Step> steps() {
		return this.steps;
	}

	void up(String id, Direction direction) {
		Set<String> after = new LinkedHashSet<>(this.rows);
		this.graph.requirements(id).forEach(after::remove);
		after.add(id);
		this.applied.add(id);
		step(id, direction, after);
	}

	void down(String id, Direction direction) {
		Set<String> after = new LinkedHashSet<>(this.rows);
		this.applied.remove(id);
		after.remove(id);
		for (String required : this.graph.requirements(id)) {
			if (this.graph.dependents(required).stream().noneMatch(this.applied::contains)) {
				after.add(required);
			}
		}
		step(id, direction, after);
	}

	private void step(String id, Direction direction, Set<String> after) {
		this.steps
			.add(new Step(this.graph.card(id), direction, this.graph.inOrder(this.rows), this.graph.inOrder(after)));
		this.rows = after;
	}

}
