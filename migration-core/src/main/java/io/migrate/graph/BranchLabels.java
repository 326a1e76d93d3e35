package io.migrate.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Spreads labels over branches: up to all that descends from the labelled revision, and,
 * where nothing above it forks or merges, down to where the branch began.
 */
final class BranchLabels {

	private final RevisionGraph graph;

	private final Map<String, Set<String>> labels = new TreeMap<>();

	BranchLabels(RevisionGraph graph) {
		this.graph = graph;
		graph.cards().forEach((card) -> this.labels.put(card.id(), new TreeSet<>()));
	}

	Map<String, Set<String>> spread(Map<String, String> labelled) {
		labelled.forEach((label, id) -> {
			Set<String> above = this.graph.offspring(List.of(id));
			above.forEach((revision) -> add(revision, label));
			if (above.stream().allMatch((revision) -> plain(revision) || revision.equals(id) && !forks(id))) {
				spreadDown(id, label);
			}
		});
		return this.labels;
	}

	private void spreadDown(String id, String label) {
		String at = id;
		while (plain(at)) {
			add(at, label);
			List<String> parents = this.graph.parents(at);
			if (parents.isEmpty()) {
				return;
			}
			at = parents.get(0);
		}
	}

	private void add(String id, String label) {
		this.labels.getOrDefault(id, Set.of()).add(label);
	}

	private boolean plain(String id) {
		return !forks(id) && this.graph.parents(id).size() < 2;
	}

	/** Something that depends on a revision ends its branch as another child does. */
	private boolean forks(String id) {
		return this.graph.dependents(id).size() > 1;
	}

}
