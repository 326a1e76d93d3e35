package io.migrate.graph;

import java.util.List;

/**
 * What names mean: a label, an identifier, or the beginning of one identifier.
 */
final class Names {

	private final RevisionGraph graph;

	Names(RevisionGraph graph) {
		this.graph = graph;
	}

	/** The branch that a label or a revision names. */
	Branch branch(String label) {
		if (!known(label) && this.graph.startingWith(label).isEmpty()) {
			throw Refusal.unknownBranch(this.graph, label);
		}
		return new Branch(label, this.graph.line(revision(label, Branch.WHOLE)));
	}

	/** The one revision of a branch that is called so. */
	String revision(String name, Branch branch) {
		if (known(name)) {
			String labelled = this.graph.labelled(name);
			String id = (labelled != null) ? labelled : name;
			if (!branch.contains(id)) {
				throw Refusal.notInBranch(name, branch);
			}
			return id;
		}
		List<String> found = branch.of(this.graph.startingWith(name));
		if (found.isEmpty() && this.graph.squashedInto(name) != null) {
			throw Refusal.squashed(this.graph, name);
		}
		if (found.isEmpty()) {
			throw Refusal.unknownRevision(this.graph, name, branch);
		}
		if (found.size() > 1) {
			throw Refusal.ambiguousName(name, found);
		}
		return found.get(0);
	}

	private boolean known(String name) {
		return this.graph.contains(name) || this.graph.labelled(name) != null;
	}

}
