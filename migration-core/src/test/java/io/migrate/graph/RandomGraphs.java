package io.migrate.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import io.migrate.script.RevisionCard;

/**
 * Graphs with bases, branches, merges, twins, labels and dependencies, by a seed.
 */
public final class RandomGraphs {

	private final Random random;

	public RandomGraphs(long seed) {
		this.random = new Random(seed);
	}

	/** So many, or the one that {@code -Dtest.seed} sets. */
	public static LongStream seeds(long count) {
		Long seed = Long.getLong("test.seed");
		return (seed != null) ? LongStream.of(seed) : LongStream.range(0, count);
	}

	/** In no order. */
	public List<RevisionCard> cards() {
		int count = 2 + this.random.nextInt(20);
		List<RevisionCard> cards = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String id = Integer.toString(100 + i, 36) + Integer.toString(this.random.nextInt(1000), 36);
			Cards card = Cards.card(id, parents(ids));
			if (this.random.nextInt(5) == 0) {
				card.label("label" + i);
			}
			if (!ids.isEmpty() && this.random.nextInt(4) == 0) {
				card.dependsOn(dependency(cards));
			}
			cards.add(card.create());
			ids.add(id);
		}
		Collections.shuffle(cards, this.random);
		return cards;
	}

	/** Mostly one of the newest, so that lines grow long. */
	private String[] parents(List<String> ids) {
		if (ids.isEmpty() || this.random.nextInt(8) == 0) {
			return new String[0];
		}
		int merged = (this.random.nextInt(5) == 0) ? 2 + this.random.nextInt(2) : 1;
		List<String> parents = new ArrayList<>();
		for (int i = 0; i < merged; i++) {
			String parent = ids.get(Math.max(0, ids.size() - 1 - this.random.nextInt(Math.min(5, ids.size()))));
			if (!parents.contains(parent)) {
				parents.add(parent);
			}
		}
		return parents.toArray(String[]::new);
	}

	private String dependency(List<RevisionCard> cards) {
		RevisionCard card = one(cards);
		return (card.labels().isEmpty() || this.random.nextBoolean()) ? card.id() : card.labels().get(0);
	}

	public <T> T one(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/** Up to three. */
	public <T> List<T> some(List<T> list) {
		List<T> some = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			some.add(one(list));
		}
		return some;
	}

}
