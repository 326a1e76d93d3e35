package io.migrate.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.migrate.script.RevisionCard;

/**
 * Arrows turned round.
 */
final class Edges {

	private Edges() {
	}

	/**
	 * For each revision those that point at it, in the order of {@code cards}.
	 */
	static Map<String, List<String>> reversed(List<RevisionCard> cards, Function<RevisionCard, List<String>> arrows) {
		Map<String, List<String>> reversed = new LinkedHashMap<>();
		for (RevisionCard card : cards) {
			for (String target : arrows.apply(card)) {
				reversed.computeIfAbsent(target, (id) -> new ArrayList<>()).add(card.id());
			}
		}
		reversed.replaceAll((id, ids) -> List.copyOf(ids));
		return reversed;
	}

}
