package io.migrate.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts revisions in the order in which Alembic goes down: a line as far as it goes; where
 * something else has to go first, on with the first open line that leads there. A merge
 * opens one more line for each parent after the first. Revisions are their positions:
 * what requires something stands behind it.
 */
final class DownwardOrder {

	private final Arrows required;

	/** Those that have still to go. */
	private final BitSet left;

	/** How many of those that require a revision have still to go before it. */
	private final int[] waiting;

	/** The lines that are open, each at the revision that it has come to. */
	private final TreeMap<Integer, Integer> open = new TreeMap<>();

	/** The revisions to which a line has come. */
	private final BitSet reached = new BitSet();

	private final List<Integer> order = new ArrayList<>();

	private int opened;

	private DownwardOrder(BitSet revisions, Arrows required, Arrows dependents) {
		this.required = required;
		this.left = (BitSet) revisions.clone();
		this.waiting = new int[revisions.length()];
		for (int at = revisions.nextSetBit(0); at >= 0; at = revisions.nextSetBit(at + 1)) {
			this.waiting[at] = (int) Arrays.stream(dependents.from(at)).filter(revisions::get).count();
			if (this.waiting[at] == 0) {
				open(this.opened++, at);
			}
		}
	}

	static List<Integer> of(BitSet revisions, Arrows required, Arrows dependents) {
		DownwardOrder order = new DownwardOrder(revisions, required, dependents);
		order.go();
		return order.order;
	}

	private void go() {
		int line = 0;
		while (!this.open.isEmpty()) {
			int at = this.open.getOrDefault(line, 0);
			line = (this.waiting[at] > 0) ? firstLineTo(at, line) : pass(at, line);
		}
	}

	/** Goes over a revision; returns the line to go on with. */
	private int pass(int at, int line) {
		this.order.add(at);
		this.left.clear(at);
		boolean goesOn = false;
		for (int next : this.required.from(at)) {
			if (this.left.get(next)) {
				this.waiting[next]--;
				if (!this.reached.get(next)) {
					open(goesOn ? this.opened++ : line, next);
					goesOn = true;
				}
			}
		}
		if (goesOn) {
			return line;
		}
		this.open.remove(line);
		Map.Entry<Integer, Integer> before = this.open.lowerEntry(line);
		return (before != null) ? before.getKey() : this.open.isEmpty() ? 0 : this.open.firstKey();
	}

	private void open(int line, int at) {
		this.open.put(line, at);
		this.reached.set(at);
	}

	/** What was looked at for one line need not be looked at for the next. */
	private int firstLineTo(int target, int blocked) {
		BitSet seen = new BitSet();
		for (Map.Entry<Integer, Integer> line : this.open.entrySet()) {
			if (line.getKey() != blocked && leads(line.getValue(), target, seen)) {
				return line.getKey();
			}
		}
		throw new IllegalStateException("what has to go first is on no line");
	}

	private boolean leads(int from, int target, BitSet seen) {
		BitSet todo = new BitSet();
		todo.set(from);
		for (int at = from; at > target; at = todo.previousSetBit(at - 1)) {
			for (int next : this.required.from(at)) {
				if (next >= target && this.left.get(next) && !seen.get(next)) {
					seen.set(next);
					todo.set(next);
				}
			}
		}
		return todo.get(target);
	}

}
