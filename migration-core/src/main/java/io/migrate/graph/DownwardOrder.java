package io.migrate.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts revisions in the order in which Alembic goes down: a line as far as it goes; where
 * something else has to go first, on with the first open line that leads there. A merge
 * opens one more line for each parent after the first.
 */
final class DownwardOrder {

	private final RevisionGraph graph;

	/** How many of those that require a revision have still to go before it. */
	private final Map<String, Integer> waiting = new HashMap<>();

	/** The lines that are open, each at the revision that it has come to. */
	private final TreeMap<Integer, String> open = new TreeMap<>();

	private final Map<String, Integer> lines = new HashMap<>();

	private final List<String> order = new ArrayList<>();

	private int opened;

	private DownwardOrder(RevisionGraph graph, Collection<String> revisions) {
		this.graph = graph;
		Set<String> all = Set.copyOf(revisions);
		for (String id : graph.inOrder(all)) {
			int count = 0;
			for (String dependent : graph.dependents(id)) {
				count += all.contains(dependent) ? 1 : 0;
			}
			this.waiting.put(id, count);
			if (count == 0) {
				open(this.opened++, id);
			}
		}
	}

	static List<String> of(RevisionGraph graph, Collection<String> revisions) {
		DownwardOrder order = new DownwardOrder(graph, revisions);
		order.go();
		return List.copyOf(order.order);
	}

	private void go() {
		int line = 0;
		while (!this.open.isEmpty()) {
			String at = this.open.getOrDefault(line, "");
			if (this.waiting.getOrDefault(at, 0) > 0) {
				line = firstLineAbove(at);
			}
			else {
				line = pass(at, line);
			}
		}
	}

	/** Goes over a revision; returns the line to go on with. */
	private int pass(String id, int line) {
		this.order.add(id);
		this.waiting.remove(id);
		this.lines.remove(id);
		this.graph.requirements(id)
			.forEach((required) -> this.waiting.computeIfPresent(required, (key, count) -> count - 1));
		List<String> next = new ArrayList<>(this.graph.requirements(id));
		next.removeIf((required) -> !this.waiting.containsKey(required) || this.lines.containsKey(required));
		if (next.isEmpty()) {
			this.open.remove(line);
			Map.Entry<Integer, String> before = this.open.lowerEntry(line);
			return (before != null) ? before.getKey() : this.open.isEmpty() ? 0 : this.open.firstKey();
		}
		open(line, next.get(0));
		next.stream().skip(1).forEach((required) -> open(this.opened++, required));
		return line;
	}

	private void open(int line, String id) {
		this.open.put(line, id);
		this.lines.put(id, line);
	}

	private int firstLineAbove(String id) {
		int first = Integer.MAX_VALUE;
		int lowest = this.open.firstKey();
		Set<String> seen = new HashSet<>();
		Deque<String> todo = new ArrayDeque<>(List.of(id));
		while (!todo.isEmpty() && first > lowest) {
			for (String dependent : this.graph.dependents(todo.pop())) {
				if (this.waiting.containsKey(dependent) && seen.add(dependent)) {
					first = Math.min(first, this.lines.getOrDefault(dependent, first));
					todo.push(dependent);
				}
			}
		}
		return first;
	}

}
