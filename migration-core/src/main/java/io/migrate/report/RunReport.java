package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was run.
 *
 * @param run its id in {@code migrate_history}, null where there was nothing to do
 * @param from the heads before
 * @param to the heads after
 * @param done the revisions, in the order in which they were run
 * @param stoppedBefore the contraction that waits until the release before is gone
 */
public record RunReport(@Nullable String run, List<String> from, List<String> to, List<String> done,
		@Nullable String stoppedBefore) {

}
