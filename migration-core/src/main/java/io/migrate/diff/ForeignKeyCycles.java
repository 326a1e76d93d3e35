package io.migrate.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.migrate.schema.ForeignKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Table;

/**
 * The references between tables that have to be left out so that the rest has an order.
 * Always the same ones for the same tables.
 *
 * @param cut by table, the tables its foreign keys to which are left out
 */
record ForeignKeyCycles(Map<QualifiedName, Set<QualifiedName>> cut) {

	static ForeignKeyCycles cut(List<Table> tables) {
		TreeMap<QualifiedName, Set<QualifiedName>> open = new TreeMap<>();
		Set<QualifiedName> names = tables.stream().map(Table::name).collect(Collectors.toSet());
		tables.forEach((table) -> open.put(table.name(),
				table.constraints(ForeignKey.class)
					.map(ForeignKey::references)
					.filter((target) -> names.contains(target) && !target.equals(table.name()))
					.collect(Collectors.toCollection(TreeSet::new))));
		Map<QualifiedName, Set<QualifiedName>> cut = new HashMap<>();
		while (!open.isEmpty()) {
			if (!removeIndependent(open)) {
				cutOne(open, cut);
			}
		}
		return new ForeignKeyCycles(cut);
	}

	boolean isCut(Table table, ForeignKey key) {
		return this.cut.getOrDefault(table.name(), Set.of()).contains(key.references());
	}

	private static boolean removeIndependent(Map<QualifiedName, Set<QualifiedName>> open) {
		Set<QualifiedName> ready = new HashSet<>();
		open.forEach((name, targets) -> {
			if (targets.isEmpty()) {
				ready.add(name);
			}
		});
		open.keySet().removeAll(ready);
		open.values().forEach((targets) -> targets.removeAll(ready));
		return !ready.isEmpty();
	}

	/** What closes a cycle at the first table that is on one. */
	private static void cutOne(Map<QualifiedName, Set<QualifiedName>> open,
			Map<QualifiedName, Set<QualifiedName>> cut) {
		for (Map.Entry<QualifiedName, Set<QualifiedName>> entry : open.entrySet()) {
			Set<QualifiedName> closing = new TreeSet<>(entry.getValue());
			closing.removeIf((target) -> !reachable(open, target).contains(entry.getKey()));
			if (!closing.isEmpty()) {
				entry.getValue().removeAll(closing);
				cut.computeIfAbsent(entry.getKey(), (name) -> new HashSet<>()).addAll(closing);
				return;
			}
		}
	}

	private static Set<QualifiedName> reachable(Map<QualifiedName, Set<QualifiedName>> open, QualifiedName from) {
		Set<QualifiedName> seen = new HashSet<>(Set.of(from));
		Deque<QualifiedName> queue = new ArrayDeque<>(seen);
		while (!queue.isEmpty()) {
			for (QualifiedName next : open.getOrDefault(queue.remove(), Set.of())) {
				if (seen.add(next)) {
					queue.add(next);
				}
			}
		}
		return seen;
	}

}
