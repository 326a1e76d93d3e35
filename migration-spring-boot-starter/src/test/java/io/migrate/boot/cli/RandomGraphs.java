package io.migrate.boot.cli;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Graphs with several bases, branches and merges, a revision and its parents on each
 * line, newest first.
 */
final class RandomGraphs {

	private RandomGraphs() {
	}

	static String lines(Random random, int size) {
		List<String> lines = IntStream.range(0, size).mapToObj((i) -> line(random, i)).toList();
		return IntStream.range(0, size).mapToObj((i) -> lines.get(size - 1 - i)).collect(Collectors.joining("\n"));
	}

	private static String line(Random random, int number) {
		TreeSet<Integer> parents = new TreeSet<>();
		int wanted = List.of(0, 1, 1, 1, 1, 2, 2, 3).get(random.nextInt(8));
		for (int i = 0; i < wanted && number > 0; i++) {
			parents.add(Math.max(0, number - 1 - random.nextInt(5)));
		}
		return "r" + number + parents.stream().map((parent) -> " r" + parent).collect(Collectors.joining());
	}

}
