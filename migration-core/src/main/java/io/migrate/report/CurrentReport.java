package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the database stands.
 *
 * @param current the topmost revisions it has, on each branch
 * @param heads the heads of the graph
 * @param pending what an upgrade would run and the application needs, in order
 * @param deferred pending contractions that nothing waits for
 * @param unknown what the database has and the graph does not know
 * @param partial the revision that was begun and not finished
 * @param upToDate whether nothing is pending; deferred contractions alone do not count
 */
public record CurrentReport(List<String> current, List<String> heads, List<String> pending, List<String> deferred,
		List<String> unknown, @Nullable PartialRevision partial, boolean upToDate) {

	/**
	 * A revision of which some parts are done.
	 *
	 * @param part the part to go on with, from 1
	 */
	public record PartialRevision(String revision, int part, int parts) {

	}

}
