package io.migrate.benchmark.speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one tool cost on one workload, over all repetitions.
 */
final class Row {

	private final Tool tool;

	private final List<Result> results = new ArrayList<>();

	private long statements;

	Row(Tool tool) {
		this.tool = tool;
	}

	Tool tool() {
		return this.tool;
	}

	void add(Result result) {
		this.results.add(result);
		this.results.sort(Comparator.comparingDouble(Result::wall));
	}

	void count(long statements) {
		this.statements = statements;
	}

	double median() {
		return this.results.get(this.results.size() / 2).wall();
	}

	String cells(double floor) {
		Result worst = this.results.get(this.results.size() - 1);
		double cpu = this.results.stream().mapToDouble(Result::cpu).sorted().toArray()[this.results.size() / 2];
		long memory = this.results.stream().mapToLong(Result::memory).max().orElse(0) / 1024;
		return String.format(Locale.ROOT, "%.0f | %.0f | %.0f | %.1f | %.0f | %d | %d | %s", median(),
				this.results.get(0).wall(), worst.wall(), median() / floor, cpu, this.statements, memory,
				worst.found());
	}

}
