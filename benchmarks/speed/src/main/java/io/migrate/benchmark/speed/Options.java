package io.migrate.benchmark.speed;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param tables the sizes of workload A
 * @param repetitions processes for each cell
 */
record Options(List<Workload> workloads, List<Integer> tables, int repetitions, List<Tool> tools) {

	static Options parse(List<String> args) {
		List<Workload> workloads = List.of(Workload.values());
		List<Integer> tables = List.of(100, 1000);
		int repetitions = 5;
		List<Tool> tools = new ArrayList<>(Tools.all());
		for (int i = 0; i < args.size(); i += 2) {
			List<String> values = (i + 1 < args.size()) ? List.of(args.get(i + 1).split(",")) : List.of();
			switch (args.get(i)) {
				case "--only" -> workloads = values.stream().map(Workload::valueOf).toList();
				case "--tables" -> tables = values.stream().map(Integer::valueOf).toList();
				case "--reps" -> repetitions = Integer.parseInt(values.get(0));
				case "--tools" -> tools = values.stream().map(Tools::named).toList();
				default -> throw new IllegalArgumentException("There is no option " + args.get(i) + ".");
			}
		}
		return new Options(workloads, tables, repetitions, tools);
	}

	/**
	 * How much of a workload there is to do.
	 */
	List<Integer> sizes(Workload workload) {
		return switch (workload) {
			case A -> this.tables;
			case D -> List.of(Workload.APPLIED);
			case E -> List.of(Workload.PENDING);
		};
	}

	List<Tool> toolsFor(Workload workload) {
		return this.tools.stream().filter((tool) -> tool.workloads().contains(workload)).toList();
	}

}
