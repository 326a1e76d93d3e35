package io.migrate.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of targets: a graph and the rows of a database make revisions of them.
 */
public final class TargetResolver {

	private final RevisionGraph graph;

	private final List<String> rows;

	/**
	 * Resolves where the database stands at some revisions.
	 * @param rows the applied revisions that no applied one requires; all of them known
	 */
	public TargetResolver(RevisionGraph graph, List<String> rows) {
		this.graph = graph;
		this.rows = List.copyOf(rows);
	}

	/**
	 * The revisions that a target means: none for base, several for heads.
	 * @throws UsageException if it means nothing, or more than one thing
	 */
	public List<String> resolve(Target target) {
		return target.accept(new Meaning());
	}

	/**
	 * The one revision that a name means.
	 * @throws UsageException if none is called so, or several begin so
	 */
	public String revision(String name) {
		String labelled = this.graph.labelled(name);
		if (this.graph.contains(name) || labelled != null) {
			return (labelled != null) ? labelled : name;
		}
		List<String> found = this.graph.startingWith(name);
		if (found.isEmpty()) {
			throw new UsageException("There is no revision '" + name + "'.",
					"None of the " + this.graph.cards().size() + " revisions has an identifier that begins so.",
					"Run `history` to see them.");
		}
		if (found.size() > 1) {
			throw new UsageException("'" + name + "' is more than one revision.",
					"So begin " + String.join(", ", found) + ".", "Write more of the identifier.");
		}
		return found.get(0);
	}

	private List<String> head() {
		List<String> heads = this.graph.heads();
		if (heads.size() > 1) {
			throw new UsageException("There is no single head.",
					"The revisions have " + heads.size() + " heads: " + String.join(", ", heads)
							+ "; they were written on different branches.",
					"Run `merge " + String.join(" ", heads) + "`, or name one as the target, or say heads for all.");
		}
		return heads;
	}

	private List<String> up(List<String> start, int steps, String target) {
		List<String> at = start;
		for (int taken = 0; taken < steps; taken++) {
			Set<String> next = at.isEmpty() ? Set.copyOf(this.graph.bases())
					: at.stream().flatMap((id) -> this.graph.children(id).stream()).collect(Collectors.toSet());
			if (next.isEmpty()) {
				throw tooFar(target, taken, "above " + name(start));
			}
			at = single(this.graph.inOrder(next), target);
		}
		return at;
	}

	private List<String> down(List<String> start, int steps, String target) {
		List<String> at = start;
		for (int taken = 0; taken < steps; taken++) {
			if (at.isEmpty()) {
				throw tooFar(target, taken, "below " + name(start));
			}
			at = this.graph.inOrder(this.graph.parents(single(at, target).get(0)));
		}
		return at;
	}

	private static UsageException tooFar(String target, int taken, String where) {
		return new UsageException("'" + target + "' leads nowhere.",
				"There are only " + taken + " revisions " + where + ".",
				"Ask for fewer steps, or name a revision; `history` lists them.");
	}

	private static String name(List<String> start) {
		return start.isEmpty() ? "base" : String.join(", ", start);
	}

	private static List<String> single(List<String> revisions, String target) {
		if (revisions.size() > 1) {
			throw new UsageException("'" + target + "' is ambiguous.",
					"The way branches: it could lead over " + String.join(" or ", revisions) + ".",
					"Name the revision to go to.");
		}
		return revisions;
	}

	/**
	 * One method for each kind of target.
	 */
	private final class Meaning implements Target.Visitor<List<String>> {

		@Override
		public List<String> symbol(Target.Symbol target) {
			return switch (target.word()) {
				case HEAD -> head();
				case HEADS -> TargetResolver.this.graph.heads();
				case BASE -> List.of();
				case CURRENT -> TargetResolver.this.rows;
			};
		}

		@Override
		public List<String> named(Target.Named target) {
			return List.of(revision(target.name()));
		}

		@Override
		public List<String> relative(Target.Relative target) {
			@Nullable Target from = target.from();
			List<String> start = (from != null) ? from.accept(this)
					: single(TargetResolver.this.rows, target.toString());
			return (target.steps() < 0) ? down(start, -target.steps(), target.toString())
					: up(start, target.steps(), target.toString());
		}

	}

}
