package io.migrate.graph;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a target is narrowed to: what lies above and below the revision that stands before
 * its {@code @}, by parents alone; or everything.
 *
 * @param label as it was written, null for everything
 * @param line the revisions of it, null for everything
 */
record Branch(@Nullable String label, @Nullable Set<String> line) {

	static final Branch WHOLE = new Branch(null, null);

	boolean contains(String id) {
		return this.line == null || this.line.contains(id);
	}

	List<String> of(List<String> ids) {
		return ids.stream().filter(this::contains).toList();
	}

	/** A target on it. */
	String target(String point) {
		return (this.label != null) ? this.label + "@" + point : point;
	}

}
