package io.migrate.benchmark.graph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.plan.DowngradePlanner;
import io.migrate.plan.UpgradePlanner;
import io.migrate.script.RevisionCard;

/**
 * Measures one shape at one size in this process and prints a row of a table: each time
 * the first call, as a command line makes it, and the median of the next ones, in
 * milliseconds of this thread's CPU time, which other processes do not lengthen.
 */
public final class GraphGrowth {

	private static final int ROUNDS = 11;

	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

	private final List<RevisionCard> cards;

	private final StringBuilder row;

	private GraphGrowth(Shape shape, int revisions) {
		this.cards = shape.cards(revisions);
		this.row = new StringBuilder("| " + shape.name().toLowerCase(Locale.ROOT) + " | " + this.cards.size() + " | "
				+ revisions / 20 + " |");
	}

	public static void main(String[] args) {
		new GraphGrowth(Shape.valueOf(args[0].toUpperCase(Locale.ROOT)), Integer.parseInt(args[1])).measure();
	}

	private void measure() {
		RevisionGraph graph = timed(() -> RevisionGraph.of(this.cards));
		List<String> all = timed(() -> new UpgradePlanner(graph).plan(List.of(), Target.HEADS, true)).to();
		timed(() -> new UpgradePlanner(graph).plan(List.of(), Target.parse("label0@+2"), true));
		timed(() -> new DowngradePlanner(graph).plan(all, Target.BASE));
		System.out.println(this.row);
	}

	private <T> T timed(Supplier<T> work) {
		long start = CLOCK.getCurrentThreadCpuTime();
		T result = work.get();
		double first = millis(start);
		double[] next = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long begin = CLOCK.getCurrentThreadCpuTime();
			work.get();
			next[i] = millis(begin);
		}
		Arrays.sort(next);
		this.row.append(String.format(Locale.ROOT, " %.0f | %.1f |", first, next[ROUNDS / 2]));
		return result;
	}

	private static double millis(long start) {
		return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
	}

}
