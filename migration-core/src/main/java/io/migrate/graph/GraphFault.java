package io.migrate.graph;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the revisions as a graph.
 *
 * @param revision the revision it is about
 * @param file where that was read from, null where it is not known
 * @param text what is wrong with it, without a full stop
 */
public record GraphFault(String revision, @Nullable String file, String text) {

	@Override
	public String toString() {
		return "'" + this.revision + "'" + ((this.file != null) ? " (" + this.file + ")" : "") + " " + this.text;
	}

}
