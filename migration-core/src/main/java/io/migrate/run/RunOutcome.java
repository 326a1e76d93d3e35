package io.migrate.run;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param run its identifier in {@code migrate_history}, null where there was nothing to
 * do
 * @param from the heads before
 * @param to the heads after
 * @param done the revisions, in the order in which they were run
 * @param stoppedBefore the contraction that waits until the release before is gone
 */
public record RunOutcome(@Nullable String run, List<String> from, List<String> to, List<String> done,
		@Nullable String stoppedBefore) {

	public RunOutcome {
		from = List.copyOf(from);
		to = List.copyOf(to);
		done = List.copyOf(done);
	}

	/** The same where revisions are called otherwise. */
	RunOutcome named(UnaryOperator<String> names) {
		return new RunOutcome(this.run, this.from.stream().map(names).toList(), this.to.stream().map(names).toList(),
				this.done, this.stoppedBefore);
	}

}
