package io.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One topological sort: what an operation declares to come after comes before it; among
 * what could come next, the earlier stage, then the order in which it was planned.
 */
final class OperationSorter {

	private OperationSorter() {
	}

	static List<PlannedOperation> sort(List<PlannedOperation> planned) {
		List<PlannedOperation> byStage = new ArrayList<>(planned);
		byStage.sort((one, other) -> one.stage().compareTo(other.stage()));
		Map<String, Integer> byKey = new HashMap<>();
		for (int i = 0; i < byStage.size(); i++) {
			byKey.put(byStage.get(i).key(), i);
		}
		byKey.remove("");
		int[] waiting = new int[byStage.size()];
		Map<Integer, List<Integer>> followers = new HashMap<>();
		PriorityQueue<Integer> ready = new PriorityQueue<>();
		for (int i = 0; i < byStage.size(); i++) {
			for (int before : predecessors(byStage.get(i), byKey)) {
				waiting[i]++;
				followers.computeIfAbsent(before, (key) -> new ArrayList<>()).add(i);
			}
			if (waiting[i] == 0) {
				ready.add(i);
			}
		}
		return drain(byStage, waiting, followers, ready);
	}

	private static List<PlannedOperation> drain(List<PlannedOperation> byStage, int[] waiting,
			Map<Integer, List<Integer>> followers, PriorityQueue<Integer> ready) {
		List<PlannedOperation> sorted = new ArrayList<>();
		while (!ready.isEmpty()) {
			int next = ready.remove();
			sorted.add(byStage.get(next));
			for (int follower : followers.getOrDefault(next, List.of())) {
				waiting[follower]--;
				if (waiting[follower] == 0) {
					ready.add(follower);
				}
			}
		}
		if (sorted.size() != byStage.size()) {
			throw new IllegalStateException("the order of " + byStage + " has a cycle");
		}
		return sorted;
	}

	private static Set<Integer> predecessors(PlannedOperation planned, Map<String, Integer> byKey) {
		Set<Integer> found = new HashSet<>();
		for (String key : planned.after()) {
			Integer before = byKey.get(key);
			if (before != null) {
				found.add(before);
			}
		}
		return found;
	}

}
