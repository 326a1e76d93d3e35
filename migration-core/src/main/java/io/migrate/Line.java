package io.migrate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.graph.RevisionGraph;

/**
 * What a head has for itself beside another one.
 *
 * @param own its revisions, in order
 */
record Line(RevisionGraph graph, String head, List<String> own) {

	static Line of(RevisionGraph graph, String head, String other) {
		Set<String> own = new LinkedHashSet<>(graph.forebears(head));
		own.removeAll(graph.forebears(other));
		return new Line(graph, head, graph.inOrder(own));
	}

	/** The revisions whose parents would change. */
	List<String> roots() {
		return this.own.stream().filter((id) -> this.graph.parents(id).stream().noneMatch(this.own::contains)).toList();
	}

	/** Those of its revisions that are among others. */
	List<String> among(Set<String> others) {
		return this.own.stream().filter(others::contains).toList();
	}

}
