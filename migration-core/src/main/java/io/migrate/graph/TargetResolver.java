package io.migrate.graph;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The meaning of targets: a graph and the rows of a database make revisions of them.
 */
public final class TargetResolver {

	private final RevisionGraph graph;

	private final @Nullable List<String> rows;

	private final Names names;

	private final Steps steps;

	/**
	 * Resolves where the database stands at some revisions.
	 * @param rows the applied revisions that no applied one requires
	 */
	public TargetResolver(RevisionGraph graph, List<String> rows) {
		this(graph, List.copyOf(rows), new Names(graph));
	}

	private TargetResolver(RevisionGraph graph, @Nullable List<String> rows, Names names) {
		this.graph = graph;
		this.rows = rows;
		this.names = names;
		this.steps = new Steps(graph);
	}

	/**
	 * Resolves where no database is asked: what counts from there is refused.
	 */
	public static TargetResolver withoutDatabase(RevisionGraph graph) {
		return new TargetResolver(graph, null, new Names(graph));
	}

	/**
	 * The one revision that a name means.
	 * @throws TargetException if none is called so, or several begin so
	 */
	public String revision(String name) {
		return this.names.revision(name, Branch.WHOLE);
	}

	/**
	 * The revisions that a target means: none for base, several for heads.
	 * @throws TargetException if it means nothing, or more than one thing
	 */
	public List<String> resolve(Target target) {
		return target.accept(new Meaning(target, Branch.WHOLE));
	}

	/**
	 * The revisions that an upgrade to a target has to reach; none for base.
	 * @throws TargetException if it means nothing, more than one thing, or counts down
	 */
	public List<String> above(Target target) {
		@Nullable Integer counted = counted(target);
		if (counted != null && counted <= 0) {
			throw Refusal.notUp(target);
		}
		return resolve(target);
	}

	/**
	 * Where a downgrade to a target leads. What stands before its {@code @} chooses among
	 * the ways down; it does not change which revision a name means.
	 * @throws TargetException if it means nothing, more than one thing, or counts up
	 */
	Descent below(Target target) {
		@Nullable Integer counted = counted(target);
		if (counted != null && counted >= 0) {
			throw Refusal.notDown(target);
		}
		@Nullable String label = (target instanceof Target.OnBranch on) ? on.branch() : null;
		Target point = (target instanceof Target.OnBranch on) ? on.point() : target;
		if (counted != null && label == null) {
			String row = rowBelow(target, counted, Branch.WHOLE);
			return new Descent(this.steps.down(row, -counted, target), row);
		}
		if (label != null) {
			this.names.branch(label);
		}
		boolean walks = point instanceof Target.Relative;
		return new Descent(single(resolve(walks ? target : point), point), label);
	}

	/**
	 * The applied revisions that a downgrade to a target takes away: those that follow
	 * it, and all that require one of these.
	 * @throws TargetException if the target means nothing, more than one thing, or is not
	 * applied
	 */
	public Set<String> leaving(Target target) {
		return new Leaving(this.graph, this.names, rows(target)).of(below(target), target);
	}

	/**
	 * The rows after a stamp: only those move that are in line with a target, over
	 * parents or dependencies.
	 * @throws TargetException if a target means nothing, or more than one thing
	 */
	public List<String> stamped(List<Target> targets) {
		Stamping stamping = new Stamping(this.graph, this.names, rows(Target.CURRENT));
		targets.forEach((target) -> stamping.to(target, resolve(target)));
		return stamping.rows();
	}

	/**
	 * The revisions of a range, newest first, both ends included: what the upper end
	 * requires, as far as it descends from the lower. {@code +N} as the upper end counts
	 * from the lower, {@code -N} as the lower end from the upper; a missing end is base
	 * or heads.
	 * @throws TargetException if an end means nothing, or the upper does not follow the
	 * lower
	 */
	public List<String> within(TargetRange range) {
		return new Stretch(this, this.graph).of(range);
	}

	/** The steps of a target that counts from where the database is; null for others. */
	private static @Nullable Integer counted(Target target) {
		Target point = (target instanceof Target.OnBranch on) ? on.point() : target;
		return (point instanceof Target.Relative relative && relative.from() == null) ? relative.steps() : null;
	}

	private List<String> rows(Target target) {
		if (this.rows == null) {
			throw Refusal.noDatabase(target);
		}
		this.graph.requireKnown(this.rows);
		return this.rows;
	}

	private @Nullable String single(List<String> revisions, Target target) {
		if (revisions.size() > 1) {
			throw Refusal.severalHeads(target.toString(), revisions);
		}
		return revisions.isEmpty() ? null : revisions.get(0);
	}

	/**
	 * The row to count up from: that of the branch, else the topmost applied revision of
	 * it, else base.
	 */
	private @Nullable String rowAbove(Target target, int count, Branch branch) {
		List<String> start = branch.of(rows(target));
		if (start.isEmpty() && branch != Branch.WHOLE) {
			start = branch.of(List.copyOf(this.graph.ancestors(rows(target))));
			start = this.graph.rowsOf(Set.copyOf(start));
		}
		if (start.size() > 1) {
			throw Refusal.severalRows(target, count, start);
		}
		return start.isEmpty() ? null : start.get(0);
	}

	/**
	 * The row to count down from: that of the branch, else what is current on it because
	 * another row depends on it.
	 */
	private String rowBelow(Target target, int count, Branch branch) {
		List<String> start = branch.of(rows(target));
		if (start.isEmpty()) {
			start = branch.of(this.graph.current(rows(target)));
		}
		if (start.isEmpty()) {
			throw Refusal.noRow(target, branch);
		}
		if (start.size() > 1) {
			throw Refusal.severalRows(target, count, start);
		}
		return start.get(0);
	}

	/**
	 * One method for each kind of target.
	 */
	private final class Meaning implements Target.Visitor<List<String>> {

		private final Target whole;

		private final Branch branch;

		Meaning(Target whole, Branch branch) {
			this.whole = whole;
			this.branch = branch;
		}

		@Override
		public List<String> symbol(Target.Symbol target) {
			return switch (target.word()) {
				case HEAD -> head();
				case HEADS -> (this.branch != Branch.WHOLE) ? this.branch.of(TargetResolver.this.graph.heads())
						: TargetResolver.this.graph.effectiveHeads();
				case BASE -> List.of();
				case CURRENT -> this.branch.of(rows(this.whole));
			};
		}

		/** A head that another head depends on does not stand in its way. */
		private List<String> head() {
			List<String> heads = this.branch.of(TargetResolver.this.graph.heads());
			List<String> top = (heads.size() > 1)
					? TargetResolver.this.graph.rowsOf(TargetResolver.this.graph.ancestors(heads)) : heads;
			if (top.size() > 1) {
				throw Refusal.severalHeads(this.branch.target("head"), heads);
			}
			return top;
		}

		@Override
		public List<String> named(Target.Named target) {
			return List.of(TargetResolver.this.names.revision(target.name(), this.branch));
		}

		@Override
		public List<String> relative(Target.Relative target) {
			int count = target.steps();
			@Nullable Target from = target.from();
			@Nullable String start;
			if (from == null || from.equals(Target.CURRENT)) {
				start = (count > 0) ? rowAbove(this.whole, count, this.branch)
						: rowBelow(this.whole, count, this.branch);
			}
			else {
				// up, the branch says over which revisions; down, where to begin
				Branch begin = (count > 0) ? Branch.WHOLE : this.branch;
				start = single(from.accept(new Meaning(this.whole, begin)), from);
			}
			@Nullable String end = (count > 0) ? TargetResolver.this.steps.up(start, count, this.branch, this.whole)
					: TargetResolver.this.steps.down(start, -count, this.whole);
			return (end != null) ? List.of(end) : List.of();
		}

		@Override
		public List<String> onBranch(Target.OnBranch target) {
			return target.point().accept(new Meaning(this.whole, TargetResolver.this.names.branch(target.branch())));
		}

	}

}
