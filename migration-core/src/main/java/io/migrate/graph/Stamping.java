package io.migrate.graph;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a stamp makes of the rows: those that have to do with a target go, the targets
 * come, the others stay.
 */
final class Stamping {

	private final RevisionGraph graph;

	private final Names names;

	private final Set<String> rows;

	private final Set<String> stamped = new LinkedHashSet<>();

	Stamping(RevisionGraph graph, Names names, List<String> rows) {
		this.graph = graph;
		this.names = names;
		this.rows = new LinkedHashSet<>(rows);
	}

	/**
	 * Moves the rows that have to do with a target. Behind {@code LABEL@} all rows of the
	 * branch have, as soon as one of them is in line with what is meant.
	 */
	void to(Target target, List<String> meant) {
		this.stamped.addAll(meant);
		if (meant.isEmpty() && !(target instanceof Target.OnBranch)) {
			this.rows.clear();
		}
		else if (!this.rows.containsAll(meant) || meant.isEmpty()) {
			Set<String> inLine = inLine(meant);
			if (target instanceof Target.OnBranch on
					&& (meant.isEmpty() || this.rows.stream().anyMatch(inLine::contains))) {
				inLine.addAll(inLine(List.of(this.names.revision(on.branch(), Branch.WHOLE))));
			}
			this.rows.removeAll(inLine);
		}
	}

	private Set<String> inLine(List<String> ids) {
		Set<String> inLine = new HashSet<>(this.graph.ancestors(ids));
		inLine.addAll(this.graph.descendants(ids));
		return inLine;
	}

	/** Of targets that require one another only the topmost have rows. */
	List<String> rows() {
		Set<String> after = new LinkedHashSet<>(this.rows);
		after.addAll(this.stamped);
		return this.graph.rowsOf(this.graph.ancestors(after));
	}

}
