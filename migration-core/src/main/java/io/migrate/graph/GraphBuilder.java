package io.migrate.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * Connects revisions to a graph and reports everything that is wrong with them at once.
 */
final class GraphBuilder {

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

	private final SquashForm form;

	private final List<RevisionCard> given;

	private final Map<String, RevisionCard> cards = new TreeMap<>();

	private final Map<String, String> labels = new HashMap<>();

	private final Map<String, List<String>> requirements = new LinkedHashMap<>();

	private final List<GraphFault> faults = new ArrayList<>();

	GraphBuilder(SquashForm form) {
		this.form = form;
		this.given = new ArrayList<>(form.cards());
		// not Comparator.comparing: its first call is slow, and every start comes here
		this.given.sort((one, other) -> one.id().compareTo(other.id()));
	}

	RevisionGraph build() {
		for (RevisionCard card : this.given) {
			addName(card);
		}
		for (RevisionCard card : this.given) {
			addLabels(card);
		}
		for (RevisionCard card : this.cards.values()) {
			addRequirements(card);
		}
		List<RevisionCard> ordered = order();
		if (ordered.size() < this.cards.size()) {
			ordered.forEach((card) -> this.requirements.remove(card.id()));
			new CycleFinder(this.requirements).cycles().forEach(this::addCycle);
		}
		if (!this.faults.isEmpty()) {
			throw new BrokenGraphException(this.faults);
		}
		return new RevisionGraph(this.form, ordered, this.labels, this.requirements);
	}

	private void addName(RevisionCard card) {
		checkName(card, card.id());
		RevisionCard other = this.cards.putIfAbsent(card.id(), card);
		if (other != null) {
			fault(card, "is there twice: also in " + place(other));
		}
	}

	private void addLabels(RevisionCard card) {
		for (String label : card.labels()) {
			checkName(card, label);
			String other = this.labels.putIfAbsent(label, card.id());
			if (other != null && !other.equals(card.id())) {
				fault(card, "has the label '" + label + "', which revision '" + other + "' has too");
			}
			if (this.cards.containsKey(label)) {
				fault(card, "has the label '" + label + "', which is the identifier of a revision");
			}
		}
	}

	private void checkName(RevisionCard card, String name) {
		if (!RevisionCard.isIdentifier(name)) {
			fault(card, "is called '" + name + "', and a name has no blanks and none of @ - + :");
		}
		else if (RESERVED.contains(name)) {
			fault(card, "is called '" + name + "', which means something else in a target");
		}
	}

	private void addRequirements(RevisionCard card) {
		Set<String> required = new LinkedHashSet<>();
		for (String parent : card.parents()) {
			require(card, "parent", parent, this.cards.containsKey(parent) ? parent : null, required);
		}
		for (String dependency : card.dependsOn()) {
			String id = this.cards.containsKey(dependency) ? dependency : this.labels.get(dependency);
			require(card, "dependency", dependency, id, required);
		}
		this.requirements.put(card.id(), List.copyOf(required));
	}

	private void require(RevisionCard card, String kind, String name, @Nullable String id, Set<String> required) {
		if (id == null) {
			fault(card, "names the " + kind + " '" + name + "', which is not there");
		}
		else if (id.equals(card.id())) {
			fault(card, "names itself as its " + kind);
		}
		else {
			required.add(id);
		}
	}

	/**
	 * Each revision after all that it requires, a branch as far as it goes before the
	 * next; those on a cycle, and behind one, are missing.
	 */
	private List<RevisionCard> order() {
		Map<String, Integer> missing = new HashMap<>();
		this.requirements.forEach((id, required) -> missing.put(id, required.size()));
		Map<String, List<String>> dependents = Edges.reversed(List.copyOf(this.cards.values()),
				(card) -> this.requirements.getOrDefault(card.id(), List.of()));
		Deque<String> ready = new ArrayDeque<>();
		for (String id : this.cards.keySet()) {
			if (missing.getOrDefault(id, 0) == 0) {
				ready.addLast(id);
			}
		}
		List<RevisionCard> ordered = new ArrayList<>();
		while (!ready.isEmpty()) {
			String id = ready.pop();
			ordered.add(Objects.requireNonNull(this.cards.get(id)));
			List<String> next = new ArrayList<>(dependents.getOrDefault(id, List.of()));
			next.removeIf((dependent) -> missing.merge(dependent, -1, Integer::sum) > 0);
			next.sort(Comparator.reverseOrder());
			for (String dependent : next) {
				ready.push(dependent);
			}
		}
		return ordered;
	}

	private void addCycle(List<String> cycle) {
		RevisionCard card = this.cards.get(cycle.get(0));
		if (card != null) {
			fault(card, "requires itself: " + String.join(" -> ", cycle) + " -> " + cycle.get(0));
		}
	}

	private void fault(RevisionCard card, String text) {
		this.faults.add(new GraphFault(card.id(), card.file(), text));
	}

	private static String place(RevisionCard card) {
		return (card.file() != null) ? card.file() : "a place that is not known";
	}

}
