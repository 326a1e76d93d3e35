package io.migrate.plan;

import java.util.List;

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

	static MigrationPlan of(List<String> from, List<Step> steps, @Nullable String stoppedBefore) {
		return new MigrationPlan(from, steps.isEmpty() ? from : steps.get(steps.size() - 1).headsAfter(), steps,
				stoppedBefore);
	}

	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

	/** The revisions, in order. */
	public List<String> revisions() {
		return this.steps.stream().map(Step::id).toList();
	}

}
