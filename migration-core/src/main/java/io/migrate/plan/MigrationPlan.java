package io.migrate.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.migrate.graph.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * The way from where the database is to where it is to be.
 *
 * @param from the heads before
 * @param to the heads after
 * @param stoppedBefore the first contraction that has to wait until the release before is
 * gone; null where nothing waits
 */
public record MigrationPlan(List<String> from, List<String> to, List<Step> steps, @Nullable String stoppedBefore) {

	public MigrationPlan {
		from = List.copyOf(from);
		to = List.copyOf(to);
		steps = List.copyOf(steps);
	}

	/**
	 * One revision alone, all of whose requirements are as they have to be.
	 */
	public static MigrationPlan of(RevisionGraph graph, List<String> rows, String revision, Direction direction) {
		Walk walk = new Walk(graph, rows);
		switch (direction) {
			case UP -> walk.up(revision, direction);
			case DOWN -> walk.down(revision, direction);
			case STAMP -> throw new IllegalArgumentException("a stamp has no parts to go on with");
		}
		return walk.plan(null);
	}

	/**
	 * The same on the rows that the database has.
	 * @param names the names of rows by the revisions that they stand for
	 */
	public MigrationPlan onRows(Map<String, String> names) {
		Map<String, String> open = new HashMap<>(names);
		List<Step> named = new ArrayList<>();
		for (Step step : this.steps) {
			List<String> removed = named(step.removed(), open);
			// what a run applies gets its own name
			open.remove(step.id());
			named.add(new Step(step.revision(), step.direction(), removed, named(step.added(), open)));
		}
		return new MigrationPlan(named(this.from, names), named(this.to, open), named, this.stoppedBefore);
	}

	private static List<String> named(List<String> rows, Map<String, String> names) {
		return rows.stream().map((id) -> names.getOrDefault(id, id)).toList();
	}

	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

	/** The revisions, in order. */
	public List<String> revisions() {
		return this.steps.stream().map(Step::id).toList();
	}

}
