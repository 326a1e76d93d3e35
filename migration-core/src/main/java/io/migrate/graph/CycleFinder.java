package io.migrate.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names the cycles among revisions that cannot be ordered; each revision is part of at
 * most one that is named.
 */
final class CycleFinder {

	private final TreeMap<String, List<String>> open;

	CycleFinder(Map<String, List<String>> requirements) {
		this.open = new TreeMap<>(requirements);
	}

	List<List<String>> cycles() {
		List<List<String>> cycles = new ArrayList<>();
		takeAwayWhatCanBeOrdered();
		while (!this.open.isEmpty()) {
			List<String> cycle = cycleFrom(this.open.firstKey());
			cycles.add(cycle);
			cycle.forEach(this.open::remove);
			takeAwayWhatCanBeOrdered();
		}
		return cycles;
	}

	private void takeAwayWhatCanBeOrdered() {
		boolean changed = true;
		while (changed) {
			changed = this.open.values().removeIf((required) -> required.stream().noneMatch(this.open::containsKey));
		}
	}

	/** From each revision that is left there is a way on, so the way comes back. */
	private List<String> cycleFrom(String start) {
		Set<String> path = new LinkedHashSet<>();
		String at = start;
		while (path.add(at)) {
			at = this.open.getOrDefault(at, List.of())
				.stream()
				.filter(this.open::containsKey)
				.findFirst()
				.orElseThrow();
		}
		List<String> way = List.copyOf(path);
		return way.subList(way.indexOf(at), way.size());
	}

}
