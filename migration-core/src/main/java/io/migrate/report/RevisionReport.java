package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was written.
 *
 * @param file null where there was nothing to write
 * @param revision null where there was nothing to write
 * @param deferred the contractions that were seen and not written
 * @param reviews the questions that the revision holds
 */
public record RevisionReport(@Nullable String file, @Nullable RevisionView revision, List<OperationView> operations,
		List<OperationView> deferred, List<String> reviews) {

}
