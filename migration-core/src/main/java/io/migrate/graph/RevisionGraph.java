package io.migrate.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * All revisions with what follows what: immutable, without cycles. A revision
 * <em>requires</em> its parents and its dependencies; what is applied to a database is
 * known from its <em>rows</em>, the applied revisions that no applied revision requires.
 */
public final class RevisionGraph {

	private final SquashForm form;

	private final Map<String, RevisionCard> cards = new LinkedHashMap<>();

	private final List<String> ids;

	private final Map<String, Integer> position = new HashMap<>();

	private final NavigableMap<String, RevisionCard> byName = new TreeMap<>();

	private final Map<String, String> labels;

	private final Map<String, List<String>> requirements;

	private final Map<String, List<String>> children;

	private final Map<String, List<String>> dependents;

	private final Arrows toParents;

	private final Arrows toChildren;

	private final Arrows toRequired;

	private final Arrows toDependents;

	/**
	 * Takes what the builder has checked.
	 * @param ordered the revisions, each after all that it requires
	 */
	RevisionGraph(SquashForm form, List<RevisionCard> ordered, Map<String, String> labels,
			Map<String, List<String>> requirements) {
		this.form = form;
		for (RevisionCard card : ordered) {
			this.position.put(card.id(), this.cards.size());
			this.cards.put(card.id(), card);
			this.byName.put(card.id(), card);
		}
		this.labels = Map.copyOf(labels);
		this.requirements = Map.copyOf(requirements);
		this.children = Edges.reversed(ordered, RevisionCard::parents);
		this.dependents = Edges.reversed(ordered, (card) -> requirements(card.id()));
		this.ids = List.copyOf(this.cards.keySet());
		this.toParents = Arrows.of(this.ids, this.position, this::parents);
		this.toChildren = Arrows.of(this.ids, this.position, this::children);
		this.toRequired = Arrows.of(this.ids, this.position, this::requirements);
		this.toDependents = Arrows.of(this.ids, this.position, this::dependents);
	}

	/**
	 * Checks and connects revisions.
	 * @throws BrokenGraphException if they do not form a graph
	 */
	public static RevisionGraph of(Collection<RevisionCard> cards) {
		return of(new SquashForm(Set.of(), List.copyOf(cards), Map.of(), Map.of()));
	}

	/**
	 * Checks and connects revisions of which some were squashed.
	 * @throws BrokenGraphException if they do not form a graph
	 */
	public static RevisionGraph of(SquashForm form) {
		return new GraphBuilder(form).build();
	}

	/**
	 * All revisions, each after all that it requires.
	 */
	public List<RevisionCard> cards() {
		return List.copyOf(this.cards.values());
	}

	public boolean contains(String id) {
		return this.cards.containsKey(id);
	}

	/**
	 * Refuses rows of a database that are not here.
	 * @throws TargetException if one is unknown
	 */
	public void requireKnown(Collection<String> rows) {
		rows.stream().filter((id) -> !contains(id)).findFirst().ifPresent((id) -> {
			throw Refusal.unknownRow(id);
		});
	}

	/**
	 * The card of a revision that is known to be here.
	 */
	public RevisionCard card(String id) {
		RevisionCard card = this.cards.get(id);
		if (card == null) {
			throw new IllegalArgumentException("no revision '" + id + "'");
		}
		return card;
	}

	/**
	 * The revision that carries a label or stands for what has that name, null if none
	 * does.
	 */
	public @Nullable String labelled(String label) {
		String id = this.labels.get(label);
		return (id != null) ? id : this.form.names().get(label);
	}

	/**
	 * The revision that something was squashed into which is not here any more, null if
	 * it never was.
	 */
	public @Nullable String squashedInto(String id) {
		return this.form.within().get(id);
	}

	/** All labels, in alphabetical order. */
	public List<String> labels() {
		return this.labels.keySet().stream().sorted().toList();
	}

	/**
	 * The labels that each revision has of its own or from its branch.
	 */
	public Map<String, Set<String>> branchLabels() {
		return new BranchLabels(this).spread(this.labels);
	}

	/**
	 * The identifiers that begin so, in alphabetical order.
	 */
	public List<String> startingWith(String prefix) {
		return List.copyOf(this.byName.subMap(prefix, true, prefix + Character.MAX_VALUE, true).keySet());
	}

	/** The revisions without parents. */
	public List<String> bases() {
		return matching((card) -> card.parents().isEmpty());
	}

	/** The revisions that are nobody's parents. */
	public List<String> heads() {
		return matching((card) -> children(card.id()).isEmpty());
	}

	/** The heads that nothing depends on either: what has a row when all is applied. */
	public List<String> effectiveHeads() {
		return matching((card) -> dependents(card.id()).isEmpty());
	}

	/** The revisions with several children. */
	public List<String> branchPoints() {
		return matching((card) -> children(card.id()).size() > 1);
	}

	/** The revisions with several parents. */
	public List<String> mergePoints() {
		return matching((card) -> card.parents().size() > 1);
	}

	public List<String> parents(String id) {
		return card(id).parents();
	}

	public List<String> children(String id) {
		return this.children.getOrDefault(id, List.of());
	}

	/** Parents and dependencies. */
	public List<String> requirements(String id) {
		return this.requirements.getOrDefault(id, List.of());
	}

	/** Those that require it: its children, and what depends on it. */
	public List<String> dependents(String id) {
		return this.dependents.getOrDefault(id, List.of());
	}

	/**
	 * The revisions and all that they require, directly or not.
	 */
	public Set<String> ancestors(Collection<String> ids) {
		return named(this.toRequired.reach(positions(ids)));
	}

	/**
	 * The revisions and all that require them, directly or not.
	 */
	public Set<String> descendants(Collection<String> ids) {
		return named(this.toDependents.reach(positions(ids)));
	}

	/**
	 * A revision and what it descends from, by parents alone.
	 */
	public Set<String> forebears(String id) {
		return named(this.toParents.reach(positions(List.of(id))));
	}

	/**
	 * A revision and what descends from it, by parents alone.
	 */
	public Set<String> offspring(Collection<String> ids) {
		return named(this.toChildren.reach(positions(ids)));
	}

	/**
	 * The branch of a revision: what is above and below it, by parents alone.
	 */
	public Set<String> line(String id) {
		Set<String> line = new LinkedHashSet<>(forebears(id));
		line.addAll(offspring(List.of(id)));
		return Collections.unmodifiableSet(line);
	}

	/**
	 * The revisions in an order in which they can be applied.
	 */
	public List<String> inOrder(Collection<String> ids) {
		return (ids.size() > 1) ? list(positions(ids)) : List.copyOf(ids);
	}

	/**
	 * The revisions in the order in which they are gone over: each line as far as it
	 * goes, in reverse the order that Alembic goes down.
	 */
	public List<String> upwards(Collection<String> ids) {
		List<String> order = new ArrayList<>();
		DownwardOrder.of(positions(ids), this.toRequired, this.toDependents)
			.forEach((position) -> order.add(this.ids.get(position)));
		Collections.reverse(order);
		return List.copyOf(order);
	}

	/**
	 * Where a database with some rows stands on each branch: the applied revisions
	 * without an applied child, be they rows or only dependencies of one.
	 */
	public List<String> current(Collection<String> rows) {
		Set<String> applied = ancestors(rows);
		return inOrder(applied.stream().filter((id) -> Collections.disjoint(children(id), applied)).toList());
	}

	/**
	 * Those of a set of applied revisions that have a row of their own: no other of the
	 * set requires them.
	 */
	public List<String> rowsOf(Set<String> applied) {
		return inOrder(applied.stream().filter((id) -> Collections.disjoint(dependents(id), applied)).toList());
	}

	private BitSet positions(Collection<String> ids) {
		BitSet positions = new BitSet(this.ids.size());
		ids.forEach((id) -> positions.set(this.position.getOrDefault(card(id).id(), 0)));
		return positions;
	}

	private List<String> list(BitSet positions) {
		List<String> list = new ArrayList<>();
		for (int at = positions.nextSetBit(0); at >= 0; at = positions.nextSetBit(at + 1)) {
			list.add(this.ids.get(at));
		}
		return List.copyOf(list);
	}

	private Set<String> named(BitSet positions) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(list(positions)));
	}

	private List<String> matching(Predicate<RevisionCard> condition) {
		List<String> matching = new ArrayList<>(this.ids);
		matching.removeIf((id) -> !condition.test(card(id)));
		return List.copyOf(matching);
	}

}
