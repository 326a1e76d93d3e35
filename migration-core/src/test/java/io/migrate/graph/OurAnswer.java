package io.migrate.graph;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.graph.RecordedGraph.Question;
import io.migrate.graph.TargetException.Kind;

/**
 * What is right where Alembic is not, by the plain {@link ReferenceGraph}.
 */
final class OurAnswer {

	private static final Pattern END = Pattern.compile("(?<name>[^+-]*)(?<steps>[+-]\\d+)?");

	private final Question question;

	private final ReferenceGraph reference;

	private final RevisionGraph graph;

	OurAnswer(Question question, ReferenceGraph reference, RevisionGraph graph) {
		this.question = question;
		this.reference = reference;
		this.graph = graph;
	}

	/**
	 * Whether an answer is right; compared are what runs, as a set, and the rows.
	 */
	boolean is(Answer answer) {
		return switch (this.question.remark()) {
			case "crash" -> crash(answer);
			// from which of several rows -N counts is up to the order of a table: say
			// which
			case "ambiguous-minus" -> answer.equals(Answer.refusal(Kind.SEVERAL_ROWS));
			// there is nothing below base; Alembic goes to the head instead
			case "below-base" -> answer.equals(Answer.refusal(Kind.TOO_FEW_REVISIONS));
			// heads that the one other head depends on need not be chosen from
			case "one-effective-head" -> same(answer, head());
			// a row that another implies is no row: it would be a head for ever
			case "wrong-rows" -> ideal(answer);
			case "rows-overlap" -> same(answer, stamped());
			// an end means what it means to upgrade and downgrade
			case "relative-end" -> relativeEnd(answer);
			default -> throw new IllegalArgumentException(this.question.note());
		};
	}

	private boolean ideal(Answer answer) {
		Set<String> rows = Set.copyOf(Objects.requireNonNull(this.question.ideal()));
		return same(answer, Answer.of(this.question.ran(), rows));
	}

	private boolean crash(Answer answer) {
		return switch (this.question.kind()) {
			// of what has to be applied, one lies below another: no reason to stop
			case "upgrade" -> (this.question.ideal() != null) ? ideal(answer) : leavesTheGraph(answer);
			case "upgrade_target" -> leavesTheGraph(answer);
			// no row, or several, on the branch: -N has nowhere to count from
			case "downgrade", "downgrade_target" ->
				Set.of(Answer.refusal(Kind.SEVERAL_ROWS), Answer.refusal(Kind.TOO_FEW_REVISIONS)).contains(answer);
			// several targets are one question: all of them, and what none has to do with
			case "stamp" -> same(answer, stamped());
			case "history" -> same(answer, range());
			case "resolve" -> answer.equals(Answer.refusal(Kind.NO_DATABASE));
			default -> false;
		};
	}

	/**
	 * One step below the first revision is base, and to be there nothing has to be done.
	 */
	private boolean leavesTheGraph(Answer answer) {
		Answer nothing = Answer.of(List.of(),
				this.question.kind().equals("upgrade") ? Set.copyOf(this.question.from()) : Set.of());
		return answer.equals(Answer.refusal(Kind.TOO_FEW_REVISIONS))
				|| (this.question.aim().contains("-") && answer.equals(nothing));
	}

	/** What is asked for is stamped, all of it. */
	Answer stamped() {
		TargetResolver resolver = new TargetResolver(this.graph, this.question.from());
		List<String> targets = this.question.targets()
			.stream()
			.flatMap((target) -> resolver.resolve(Target.parse(target)).stream())
			.toList();
		return Answer.of(List.of(), this.reference.stamp(this.question.from(), targets));
	}

	private Answer head() {
		Set<String> head = this.reference.rows(this.reference.all());
		if (this.question.kind().equals("stamp")) {
			return Answer.of(List.of(), head);
		}
		Matcher end = match(this.question.aim());
		Answer target = this.reference.walk(List.copyOf(head), (end.group("steps") != null) ? steps(end) : 0);
		if (target.refused() != null || this.question.kind().equals("resolve")) {
			return target;
		}
		Set<String> runs = this.reference.upgrade(this.question.from(), target.revisions());
		Set<String> applied = this.reference.applied(this.question.from());
		applied.addAll(runs);
		return Answer.of(List.copyOf(runs), this.reference.rows(applied));
	}

	private boolean relativeEnd(Answer answer) {
		if (this.question.kind().equals("history")) {
			return same(answer, range());
		}
		Matcher end = match(this.question.aim());
		boolean fromDatabase = end.group("name").isEmpty() || end.group("name").endsWith("@");
		return fromDatabase ? answer.equals(Answer.refusal(Kind.NO_DATABASE))
				: same(answer, this.reference.walk(List.of(end.group("name")), steps(end)));
	}

	/** One end may count from the other; a revision before an @ is on its own branch. */
	private Answer range() {
		String[] ends = this.question.aim().split(":", 2);
		Matcher lower = match(ends[0]);
		Matcher upper = match(ends[1]);
		boolean lowerCounts = ends[0].startsWith("-");
		Answer other = lowerCounts ? end(upper, List.of(), "heads") : end(lower, List.of(), "base");
		if (other.refused() != null || (lowerCounts && other.revisions().size() > 1)) {
			return (other.refused() != null) ? other : Answer.refusal(Kind.SEVERAL_ROWS);
		}
		Answer counted = lowerCounts ? end(lower, other.revisions(), "base") : end(upper, other.revisions(), "heads");
		if (counted.refused() != null) {
			return counted;
		}
		List<String> from = lowerCounts ? counted.revisions() : other.revisions();
		List<String> to = lowerCounts ? other.revisions() : counted.revisions();
		if (!this.reference.applied(to).containsAll(from)) {
			return Answer.refusal(Kind.NOT_IN_LINE);
		}
		return Answer.of(List.copyOf(this.reference.within(from, onBranch(ends[0], to))));
	}

	/**
	 * What a range on a branch without one label ends at is above or below its revision.
	 */
	private List<String> onBranch(String from, List<String> to) {
		if (!from.contains("@")) {
			return to;
		}
		String branch = from.replaceFirst("@.*", "");
		Set<String> above = this.reference.offspring(List.of(branch));
		return to.stream()
			.filter((id) -> above.contains(id) || this.reference.offspring(List.of(id)).contains(branch))
			.toList();
	}

	private Answer end(Matcher end, List<String> other, String missing) {
		String name = end.group("name").replaceFirst(".*@", "");
		List<String> start;
		if (name.isEmpty() && end.group("steps") != null) {
			start = other;
		}
		else {
			start = switch (name.isEmpty() ? missing : name) {
				case "base" -> List.of();
				case "heads", "head" -> List.copyOf(this.reference.rows(this.reference.all()));
				default -> List.of(name);
			};
		}
		return (end.group("steps") != null) ? this.reference.walk(start, steps(end)) : Answer.of(start);
	}

	private static int steps(Matcher end) {
		return Integer.parseInt(end.group("steps"));
	}

	private static Matcher match(String text) {
		Matcher matcher = END.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		return matcher;
	}

	private static boolean same(Answer answer, Answer right) {
		return answer.refused() == right.refused() && answer.rows().equals(right.rows())
				&& answer.revisions().size() == right.revisions().size()
				&& Set.copyOf(answer.revisions()).equals(Set.copyOf(right.revisions()));
	}

}
