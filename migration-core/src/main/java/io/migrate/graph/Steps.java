package io.migrate.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Goes up and down a graph by parents alone; null stands for below the first revision.
 */
final class Steps {

	private final RevisionGraph graph;

	Steps(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * So many revisions up, over revisions of a branch only.
	 */
	@Nullable String up(@Nullable String start, int steps, Branch branch, Target target) {
		String at = start;
		for (int taken = 0; taken < steps; taken++) {
			List<String> next = branch.of((at != null) ? this.graph.children(at) : this.graph.bases());
			if (next.isEmpty()) {
				throw Refusal.tooFewAbove(target, taken, start);
			}
			if (next.size() > 1) {
				throw Refusal.forks(target, at, next);
			}
			at = next.get(0);
		}
		return at;
	}

	/**
	 * So many revisions down.
	 */
	@Nullable String down(@Nullable String start, int steps, Target target) {
		String at = start;
		for (int taken = 0; taken < steps; taken++) {
			if (at == null) {
				throw Refusal.tooFewBelow(target, taken, start);
			}
			List<String> next = this.graph.parents(at);
			if (next.size() > 1) {
				throw Refusal.merges(target, at, next);
			}
			at = next.isEmpty() ? null : next.get(0);
		}
		return at;
	}

}
