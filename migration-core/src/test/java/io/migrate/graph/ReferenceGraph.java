package io.migrate.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.migrate.graph.TargetException.Kind;
import io.migrate.script.RevisionCard;

/**
 * What walks ought to do, said as plainly as can be: pairs of revisions and closures over
 * them, nothing remembered, nothing fast.
 */
final class ReferenceGraph {

	private final Map<String, RevisionCard> cards = new LinkedHashMap<>();

	ReferenceGraph(Collection<RevisionCard> cards) {
		cards.forEach((card) -> this.cards.put(card.id(), card));
	}

	Set<String> all() {
		return new TreeSet<>(this.cards.keySet());
	}

	private RevisionCard card(String id) {
		return Objects.requireNonNull(this.cards.get(id));
	}

	Set<String> parents(String id) {
		return new LinkedHashSet<>(card(id).parents());
	}

	/** Parents, and what dependencies name. */
	Set<String> required(String id) {
		Set<String> required = parents(id);
		for (RevisionCard other : this.cards.values()) {
			boolean named = card(id).dependsOn()
				.stream()
				.anyMatch((name) -> name.equals(other.id()) || other.labels().contains(name));
			if (named) {
				required.add(other.id());
			}
		}
		return required;
	}

	Set<String> children(String id) {
		Set<String> children = all();
		children.removeIf((child) -> !parents(child).contains(id));
		return children;
	}

	/** These and all that they require. */
	Set<String> applied(Collection<String> rows) {
		Set<String> applied = new TreeSet<>(rows);
		boolean more = true;
		while (more) {
			Set<String> next = new TreeSet<>(applied);
			applied.forEach((id) -> next.addAll(required(id)));
			more = applied.addAll(next);
		}
		return applied;
	}

	/** These and all that require them. */
	Set<String> above(Collection<String> ids) {
		Set<String> above = all();
		above.removeIf((id) -> applied(List.of(id)).stream().noneMatch(ids::contains));
		return above;
	}

	/** These and all that descends from them, dependencies aside. */
	Set<String> offspring(Collection<String> ids) {
		Set<String> offspring = new TreeSet<>(ids);
		boolean more = true;
		while (more) {
			Set<String> next = new TreeSet<>(offspring);
			offspring.forEach((id) -> next.addAll(children(id)));
			more = offspring.addAll(next);
		}
		return offspring;
	}

	/** Those that no other of them requires. */
	Set<String> rows(Collection<String> applied) {
		Set<String> rows = new TreeSet<>(applied);
		applied.forEach((id) -> rows.removeAll(required(id)));
		return rows;
	}

	/** What an upgrade to some revisions has to run. */
	Set<String> upgrade(Collection<String> rows, Collection<String> wanted) {
		Set<String> runs = applied(wanted);
		runs.removeAll(applied(rows));
		return runs;
	}

	/**
	 * What a downgrade takes away: the children of a revision, and what requires them.
	 */
	Set<String> downgrade(Collection<String> rows, String target) {
		Set<String> runs = above(children(target));
		runs.retainAll(applied(rows));
		return runs;
	}

	/** The rows after a stamp: those in line with a target go. */
	Set<String> stamp(Collection<String> rows, Collection<String> targets) {
		Set<String> after = new TreeSet<>(rows);
		after.removeAll(applied(targets));
		after.removeAll(above(targets));
		after.addAll(targets);
		return rows(applied(after));
	}

	/**
	 * What the upper ends require and what descends from the lower; all without those.
	 */
	Set<String> within(Collection<String> lower, Collection<String> upper) {
		Set<String> within = applied(upper);
		if (!lower.isEmpty()) {
			within.retainAll(offspring(lower));
		}
		return within;
	}

	/** So many steps from a revision, none for base, while there is one way. */
	Answer walk(List<String> start, int steps) {
		List<String> at = start;
		for (int taken = 0; taken < Math.abs(steps); taken++) {
			if (steps < 0 && at.isEmpty()) {
				return Answer.refusal(Kind.TOO_FEW_REVISIONS);
			}
			List<String> next = List
				.copyOf((steps < 0) ? parents(at.get(0)) : at.isEmpty() ? bases() : children(at.get(0)));
			if (next.size() > 1) {
				return Answer.refusal(Kind.AMBIGUOUS_WAY);
			}
			if (steps > 0 && next.isEmpty()) {
				return Answer.refusal(Kind.TOO_FEW_REVISIONS);
			}
			at = next;
		}
		return Answer.of(at);
	}

	private Set<String> bases() {
		Set<String> bases = all();
		bases.removeIf((id) -> !parents(id).isEmpty());
		return bases;
	}

	/** Whether each comes after what it requires of the others. */
	boolean inOrder(List<String> order) {
		Set<String> before = new HashSet<>();
		for (String id : order) {
			Set<String> missing = required(id);
			missing.retainAll(order);
			missing.removeAll(before);
			if (!missing.isEmpty() || !before.add(id)) {
				return false;
			}
		}
		return true;
	}

}
