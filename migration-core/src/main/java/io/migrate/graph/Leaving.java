package io.migrate.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a downgrade takes away.
 */
final class Leaving {

	private final RevisionGraph graph;

	private final Names names;

	private final List<String> rows;

	Leaving(RevisionGraph graph, Names names, List<String> rows) {
		this.graph = graph;
		this.names = names;
		this.rows = rows;
	}

	Set<String> of(Descent descent, Target target) {
		Set<String> applied = this.graph.ancestors(this.rows);
		@Nullable String to = descent.to();
		if (to != null && !applied.contains(to)) {
			throw Refusal.notApplied(to, this.rows);
		}
		List<String> ways = (to != null) ? this.graph.children(to) : this.graph.bases();
		Set<String> leaving = new HashSet<>(this.graph.descendants(chosen(ways, descent.over(), target)));
		leaving.retainAll(applied);
		if (leaving.isEmpty() && to != null && !this.rows.contains(to)) {
			throw Refusal.nothingAbove(to, this.rows);
		}
		return leaving;
	}

	/** Where there is one way, nothing has to be chosen. */
	private List<String> chosen(List<String> ways, @Nullable String over, Target target) {
		if (over == null || ways.size() < 2) {
			return ways;
		}
		Set<String> below = this.graph.forebears(this.names.revision(over, Branch.WHOLE));
		List<String> chosen = ways.stream().filter(below::contains).toList();
		if (chosen.isEmpty()) {
			throw Refusal.nothingInCommon(target, ways);
		}
		return chosen;
	}

}
