package io.migrate.graph;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.error.MigrationException;

/**
 * The revisions do not form a graph that could be walked. All faults are in it at once.
 */
public final class BrokenGraphException extends MigrationException {

	private final List<GraphFault> faults;

	BrokenGraphException(List<GraphFault> faults) {
		super((faults.size() == 1) ? "The revisions do not fit together."
				: "The revisions do not fit together in " + faults.size() + " places.",
				faults.stream().map((fault) -> "Revision " + fault + ".").collect(Collectors.joining("\n")),
				"Mend the files that are named, then try again.");
		this.faults = List.copyOf(faults);
	}

	public List<GraphFault> faults() {
		return this.faults;
	}

}
