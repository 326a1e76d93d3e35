package io.migrate.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that stand for others since these were squashed into them. For a database
 * that has none or all of the others, the one stands there alone; for a database that is
 * in the middle of them it is <em>opened</em>, and they stand there as before.
 */
public final class Squashes {

	private final Map<String, RevisionCard> cards = new LinkedHashMap<>();

	private final Map<String, Set<String>> replaced = new LinkedHashMap<>();

	/**
	 * Looks at all revisions that were found.
	 * @throws BrokenGraphException if two stand for the same, or one for itself
	 */
	public Squashes(Collection<RevisionCard> cards) {
		for (RevisionCard card : cards) {
			this.cards.put(card.id(), card);
		}
		for (RevisionCard card : this.cards.values()) {
			if (!card.replaces().isEmpty()) {
				this.replaced.put(card.id(), reach(card));
			}
		}
		List<GraphFault> faults = new ArrayList<>();
		for (String id : this.replaced.keySet()) {
			check(id, faults);
		}
		if (!faults.isEmpty()) {
			throw new BrokenGraphException(faults);
		}
	}

	/**
	 * The revisions with some of the squashed ones opened.
	 * @throws BrokenGraphException if a revision follows the middle of what was squashed
	 */
	public SquashForm form(Set<String> opened) {
		if (this.replaced.isEmpty()) {
			return new SquashForm(Set.of(), List.copyOf(this.cards.values()), Map.of(), Map.of());
		}
		Set<String> hidden = new LinkedHashSet<>();
		this.replaced.forEach((id, ids) -> hidden.addAll(opened.contains(id) ? Set.of() : ids));
		List<RevisionCard> shown = this.cards.values()
			.stream()
			.filter((card) -> !opened.contains(card.id()) && !hidden.contains(card.id()))
			.toList();
		return new SquashForm(opened, shown, names(opened, shown), within(shown));
	}

	/**
	 * The squashed revisions that have to be opened for a database.
	 * @param rows the revisions that it says it is at
	 * @param halfDone the revision that was begun and not finished, null if there is none
	 */
	public Set<String> toOpen(Collection<String> rows, @Nullable String halfDone) {
		if (this.replaced.isEmpty()) {
			return Set.of();
		}
		Set<String> opened = new LinkedHashSet<>();
		for (int before = -1; before < opened.size();) {
			before = opened.size();
			SquashForm form = form(opened);
			Stream<String> middle = rows.stream().map(form.within()::get);
			Stream<String> half = (halfDone != null) ? shownFor(form, halfDone).stream() : Stream.of();
			Stream.concat(middle, half).filter((id) -> id != null && isComplete(id)).toList().forEach(opened::add);
		}
		return opened;
	}

	private List<String> shownFor(SquashForm form, String id) {
		return form.cards()
			.stream()
			.map(RevisionCard::id)
			.filter((shown) -> this.replaced.getOrDefault(shown, Set.of()).contains(id))
			.toList();
	}

	/** Whether all that it stands for is still here. */
	private boolean isComplete(String squash) {
		Set<String> ids = this.replaced.getOrDefault(squash, Set.of());
		return ids.stream()
			.allMatch((id) -> this.cards.containsKey(id)
					|| ids.stream().anyMatch((other) -> this.replaced.getOrDefault(other, Set.of()).contains(id)));
	}

	/** What a revision stands for, also over another squashed one. */
	private Set<String> reach(RevisionCard card) {
		Set<String> reached = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(card.replaces());
		while (!open.isEmpty()) {
			String id = open.pop();
			if (reached.add(id)) {
				Stream.ofNullable(this.cards.get(id)).flatMap((it) -> it.replaces().stream()).forEach(open::push);
			}
		}
		return reached;
	}

	private void check(String id, List<GraphFault> faults) {
		Set<String> own = this.replaced.getOrDefault(id, Set.of());
		if (own.contains(id)) {
			faults.add(fault(id, "replaces itself"));
		}
		this.replaced.forEach((other, ids) -> ids.stream()
			.filter(own::contains)
			.filter((both) -> id.compareTo(other) < 0 && !ids.contains(id) && !own.contains(other))
			.findFirst()
			.ifPresent((both) -> faults
				.add(fault(id, "replaces '" + both + "', which revision '" + other + "' replaces too"))));
	}

	private GraphFault fault(String id, String text) {
		RevisionCard card = this.cards.get(id);
		return new GraphFault(id, (card != null) ? card.file() : null, text);
	}

	/** The names that mean the whole of a revision that is shown. */
	private Map<String, String> names(Set<String> opened, List<RevisionCard> shown) {
		Map<String, String> names = new LinkedHashMap<>();
		for (RevisionCard card : shown) {
			String last = last(card);
			while (last != null && names.putIfAbsent(last, card.id()) == null) {
				RevisionCard below = this.cards.get(last);
				last = (below != null) ? last(below) : null;
			}
		}
		for (String id : opened) {
			String last = id;
			while (last != null && opened.contains(last)) {
				RevisionCard below = this.cards.get(last);
				last = (below != null) ? last(below) : null;
			}
			if (last != null) {
				names.put(id, names.getOrDefault(last, last));
			}
		}
		return names;
	}

	/** The names that mean a piece of a revision that is shown. */
	private Map<String, String> within(List<RevisionCard> shown) {
		Map<String, String> within = new LinkedHashMap<>();
		for (RevisionCard card : shown) {
			this.replaced.getOrDefault(card.id(), Set.of()).forEach((id) -> within.put(id, card.id()));
			String last = last(card);
			while (last != null && within.remove(last) != null) {
				RevisionCard below = this.cards.get(last);
				last = (below != null) ? last(below) : null;
			}
		}
		return within;
	}

	private static @Nullable String last(RevisionCard card) {
		return card.replaces().isEmpty() ? null : card.replaces().get(card.replaces().size() - 1);
	}

}
