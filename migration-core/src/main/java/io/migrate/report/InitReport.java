package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was written to begin with.
 *
 * @param file the first revision
 * @param properties the file that got properties; null where none are needed
 * @param added the lines that it got
 * @param operations what the first revision does
 * @param left what the database has and the revision does not describe
 * @param next the commands that come next
 */
public record InitReport(String file, RevisionView revision, @Nullable String properties, List<String> added,
		List<OperationView> operations, List<String> left, List<String> next) {

}
