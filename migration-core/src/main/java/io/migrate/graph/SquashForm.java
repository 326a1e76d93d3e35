package io.migrate.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.script.RevisionCard;

/**
 * The revisions as one database sees them.
 *
 * @param opened the squashed revisions that are not here, for what they stand for is
 * @param cards those that are here, their parents and dependencies by names that are here
 * @param names other names of revisions that are here: the last of those that one stands
 * for, or the squashed one whose last is here
 * @param within what is inside a squashed revision that is here, and is no name for the
 * whole of it
 */
public record SquashForm(Set<String> opened, List<RevisionCard> cards, Map<String, String> names,
		Map<String, String> within) {

	public SquashForm {
		opened = Set.copyOf(opened);
		names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
		within = Collections.unmodifiableMap(new LinkedHashMap<>(within));
		cards = renamed(cards, names, within);
	}

	/**
	 * The revision that a name means here; the name itself where it means none.
	 */
	public String known(String name) {
		return this.names.getOrDefault(name, name);
	}

	private static List<RevisionCard> renamed(List<RevisionCard> cards, Map<String, String> names,
			Map<String, String> within) {
		List<GraphFault> faults = new ArrayList<>();
		List<RevisionCard> renamed = new ArrayList<>();
		for (RevisionCard card : cards) {
			addFaults(card, card.parents(), within, faults);
			addFaults(card, card.dependsOn(), within, faults);
			renamed.add(card.withRequirements(renamed(card.parents(), names), renamed(card.dependsOn(), names)));
		}
		if (!faults.isEmpty()) {
			throw new BrokenGraphException(faults);
		}
		return List.copyOf(renamed);
	}

	private static void addFaults(RevisionCard card, List<String> followed, Map<String, String> within,
			List<GraphFault> faults) {
		for (String name : followed) {
			String squash = within.get(name);
			if (squash != null) {
				faults.add(new GraphFault(card.id(), card.file(),
						"follows '" + name + "', which is in the middle of what was squashed into '" + squash
								+ "': let it follow '" + squash + "', or take that away"));
			}
		}
	}

	private static List<String> renamed(List<String> ids, Map<String, String> names) {
		if (ids.size() < 2 && names.isEmpty()) {
			return ids;
		}
		Set<String> renamed = new LinkedHashSet<>();
		for (String id : ids) {
			renamed.add(names.getOrDefault(id, id));
		}
		return List.copyOf(renamed);
	}

}
