package io.migrate.benchmark.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;

/**
 * A graph of a size: a branch for every twenty revisions.
 */
enum Shape {

	/**
	 * A main line with branches of ten: each forks off it, depends on the one before, and
	 * four of five are merged back.
	 */
	MERGED {

		@Override
		void fill(List<RevisionCard> cards, int revisions) {
			String main = "main0";
			cards.add(card(main, List.of(), List.of(), List.of()));
			for (int branch = 0; cards.size() < revisions; branch++) {
				String top = branch(cards, "b" + branch + "x", main, 10, branch);
				for (int i = 1; i < 10; i++) {
					main = add(cards, "m" + branch + "x" + i, List.of(main));
				}
				main = add(cards, "j" + branch, (branch % 5 < 4) ? List.of(main, top) : List.of(main));
			}
		}

	},

	/** Branches of nineteen from one revision, all joined by one merge. */
	STAR {

		@Override
		void fill(List<RevisionCard> cards, int revisions) {
			cards.add(card("root", List.of(), List.of(), List.of()));
			List<String> tops = new ArrayList<>();
			for (int branch = 0; cards.size() < revisions; branch++) {
				tops.add(branch(cards, "b" + branch + "x", "root", 20, 0));
			}
			add(cards, "joined", tops);
		}

	};

	abstract void fill(List<RevisionCard> cards, int revisions);

	/** In no order, as files are found. */
	List<RevisionCard> cards(int revisions) {
		List<RevisionCard> cards = new ArrayList<>();
		fill(cards, revisions);
		Collections.shuffle(cards, new Random(7));
		return cards;
	}

	private static String branch(List<RevisionCard> cards, String prefix, String from, int length, int number) {
		String top = prefix + 1;
		List<String> before = (number > 0) ? List.of("label" + (number - 1)) : List.of();
		String label = "label" + prefix.substring(1, prefix.length() - 1);
		cards.add(card(top, List.of(from), List.of(label), before));
		for (int i = 2; i <= length; i++) {
			top = add(cards, prefix + i, List.of(top));
		}
		return top;
	}

	private static String add(List<RevisionCard> cards, String id, List<String> parents) {
		cards.add(card(id, parents, List.of(), List.of()));
		return id;
	}

	private static RevisionCard card(String id, List<String> parents, List<String> labels, List<String> dependsOn) {
		return new RevisionCard(id, parents, labels, dependsOn, Phase.EXPAND, "", Instant.EPOCH, null, List.of(),
				Requirement.NONE, null);
	}

}
