package io.migrate.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Arrows between revisions by their positions, so that long ways need no names.
 */
final class Arrows {

	private final int[][] ends;

	private Arrows(int[][] ends) {
		this.ends = ends;
	}

	/**
	 * Takes arrows by name.
	 * @param ends where they lead, all of it among {@code ids}
	 */
	static Arrows of(List<String> ids, Map<String, Integer> positions, Function<String, List<String>> ends) {
		int[][] arrows = new int[ids.size()][];
		for (int i = 0; i < arrows.length; i++) {
			List<String> names = ends.apply(ids.get(i));
			arrows[i] = new int[names.size()];
			for (int j = 0; j < arrows[i].length; j++) {
				arrows[i][j] = positions.getOrDefault(names.get(j), 0);
			}
		}
		return new Arrows(arrows);
	}

	/** Where the arrows of a position lead, in their order. */
	int[] from(int position) {
		return this.ends[position];
	}

	/** These positions, and all to which a way leads from them. */
	BitSet reach(BitSet from) {
		BitSet reached = (BitSet) from.clone();
		int[] open = new int[this.ends.length];
		int count = 0;
		for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
			open[count++] = at;
		}
		while (count > 0) {
			for (int end : this.ends[open[--count]]) {
				if (!reached.get(end)) {
					reached.set(end);
					open[count++] = end;
				}
			}
		}
		return reached;
	}

}
