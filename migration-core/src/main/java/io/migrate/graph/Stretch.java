package io.migrate.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What lies between the two ends of a range.
 */
final class Stretch {

	private final TargetResolver resolver;

	private final RevisionGraph graph;

	Stretch(TargetResolver resolver, RevisionGraph graph) {
		this.resolver = resolver;
		this.graph = graph;
	}

	List<String> of(TargetRange range) {
		@Nullable Target from = range.from();
		Target to = (range.to() != null) ? range.to() : Target.HEADS;
		List<String> lower;
		List<String> upper;
		if (from != null && counted(from)) {
			upper = this.resolver.resolve(to);
			lower = new TargetResolver(this.graph, upper).resolve(from);
		}
		else {
			lower = (from != null) ? this.resolver.resolve(from) : List.of();
			upper = counted(to) ? new TargetResolver(this.graph, lower).above(to) : this.resolver.resolve(to);
		}
		return newestFirst(range, lower, (from instanceof Target.OnBranch on) ? ofBranch(upper, on) : upper);
	}

	private List<String> newestFirst(TargetRange range, List<String> lower, List<String> upper) {
		Set<String> within = new HashSet<>(this.graph.ancestors(upper));
		lower.stream().filter((id) -> !within.contains(id)).findFirst().ifPresent((id) -> {
			throw Refusal.notInLine(range, id);
		});
		if (!lower.isEmpty()) {
			within.retainAll(this.graph.offspring(lower));
		}
		List<String> order = new ArrayList<>(this.graph.upwards(within));
		Collections.reverse(order);
		return List.copyOf(order);
	}

	/**
	 * The ends that belong to the branch on which a range begins. A revision with one
	 * label stands for that label's branch, another for what is above and below it.
	 */
	private List<String> ofBranch(List<String> upper, Target.OnBranch from) {
		Map<String, Set<String>> labels = this.graph.branchLabels();
		String id = this.resolver.revision(from.branch());
		Set<String> own = (this.graph.labelled(from.branch()) != null) ? Set.of(from.branch())
				: labels.getOrDefault(id, Set.of());
		Set<String> line = this.graph.line(id);
		return upper.stream()
			.filter((end) -> (own.size() == 1) ? labels.getOrDefault(end, Set.of()).containsAll(own)
					: line.contains(end))
			.toList();
	}

	private static boolean counted(Target target) {
		Target point = (target instanceof Target.OnBranch on) ? on.point() : target;
		return point instanceof Target.Relative relative && relative.from() == null;
	}

}
