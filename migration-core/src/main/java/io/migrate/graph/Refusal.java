package io.migrate.graph;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.graph.TargetException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a target that cannot be meant: what, why, and what can be typed
 * instead.
 */
final class Refusal {

	private static final String LIST = "Run `history` to see the revisions.";

	private Refusal() {
	}

	static TargetException notATarget(String text) {
		return new TargetException(Kind.NOT_A_TARGET, "'" + text + "' is not a target.",
				"A target is head, heads, base, current, the identifier of a revision or its beginning, a label, " + ""
						+ "each with or without +N or -N behind it; +N or -N alone; or one of these behind LABEL@.",
				LIST);
	}

	static TargetException unknownRevision(RevisionGraph graph, String name, Branch branch) {
		return new TargetException(Kind.UNKNOWN_REVISION, "There is no revision '" + name + "'" + on(branch) + ".",
				"None of the " + graph.cards().size() + " revisions has an identifier that begins so" + on(branch)
						+ ", or that label.",
				LIST);
	}

	static TargetException squashed(RevisionGraph graph, String name) {
		String squash = String.valueOf(graph.squashedInto(name));
		List<String> below = graph.parents(squash);
		return new TargetException(Kind.UNKNOWN_REVISION, "'" + name + "' is no place of its own.",
				"It was squashed into '" + squash + "'.",
				"Name that one, or what comes before it: `" + (below.isEmpty() ? "base" : list(below)) + "`.");
	}

	static TargetException unknownRow(String id) {
		return new TargetException(Kind.UNKNOWN_REVISION,
				"The database is at revision '" + id + "', which is not here.",
				"A newer release was applied to it, or the revision's file was removed.",
				"Run the release that has it, restore the file, or run `stamp REVISION --purge`.");
	}

	static TargetException unknownBranch(RevisionGraph graph, String label) {
		List<String> labels = graph.labels();
		return new TargetException(Kind.UNKNOWN_BRANCH, "There is no branch '" + label + "'.",
				"It is neither a label nor a revision; "
						+ (labels.isEmpty() ? "no revision has a label." : "the labels are " + list(labels) + "."),
				LIST);
	}

	static TargetException ambiguousName(String name, List<String> found) {
		return new TargetException(Kind.AMBIGUOUS_NAME, "'" + name + "' is more than one revision.",
				"So begin " + list(found) + ".", "Write more of the identifier.");
	}

	static TargetException notInBranch(String name, Branch branch) {
		return new TargetException(Kind.NOT_IN_BRANCH,
				"Revision '" + name + "' is not on branch '" + branch.label() + "'.",
				"It is neither above nor below '" + branch.label() + "'.",
				"Name a revision of the branch, or write `" + name + "` without `" + branch.label() + "@`.");
	}

	static TargetException severalHeads(String target, List<String> heads) {
		return new TargetException(Kind.SEVERAL_HEADS, "'" + target + "' is more than one revision.",
				"There are " + heads.size() + " heads: " + list(heads) + "; they were written on different branches.",
				"Run `merge " + String.join(" ", heads)
						+ "`, or `rebase` where one of them is applied nowhere; or name one as the target, or say `"
						+ target.replaceFirst("heads?", "heads") + "` where all may be meant.");
	}

	static TargetException severalRows(Target target, int steps, List<String> rows) {
		String each = rows.stream()
			.map((row) -> "`" + row + "@" + signed(steps) + "`")
			.collect(Collectors.joining(" or "));
		return new TargetException(Kind.SEVERAL_ROWS, "'" + target + "' is ambiguous.",
				"The database is at " + list(rows) + ".", "Say from which to count: " + each + ".");
	}

	static TargetException forks(Target target, @Nullable String at, List<String> over) {
		return new TargetException(Kind.AMBIGUOUS_WAY, "'" + target + "' is ambiguous.",
				"Above " + place(at) + " the way forks: it could lead over " + list(over) + ".",
				"Name the revision to go to, or the branch: `" + over.get(0) + "@" + afterBranch(target) + "`.");
	}

	static TargetException merges(Target target, String at, List<String> over) {
		return new TargetException(Kind.AMBIGUOUS_WAY, "'" + target + "' is ambiguous.",
				"Revision '" + at + "' merges " + list(over) + ", and one step down from it leads to each of them.",
				"Name the revision to go to: `" + over.get(0) + "`, for example.");
	}

	static TargetException tooFewAbove(Target target, int taken, @Nullable String start) {
		return new TargetException(Kind.TOO_FEW_REVISIONS, "'" + target + "' leads nowhere.",
				"Above " + place(start) + only(taken), "Ask for fewer steps, or say `head`.");
	}

	static TargetException tooFewBelow(Target target, int taken, @Nullable String start) {
		return new TargetException(Kind.TOO_FEW_REVISIONS, "'" + target + "' leads nowhere.",
				"Below " + place(start) + only((start != null) ? taken - 1 : 0),
				"Ask for fewer steps, or say `base` for below the first.");
	}

	static TargetException noRow(Target target, Branch branch) {
		return new TargetException(Kind.TOO_FEW_REVISIONS, "'" + target + "' leads nowhere.",
				(branch.label() != null) ? "None of the current revisions is on branch '" + branch.label() + "'."
						: "The database has no revision.",
				"Run `current` to see where it is.");
	}

	static TargetException noDatabase(Target target) {
		String from = target.toString().replaceFirst("(?=[+-]\\d)", "current");
		return new TargetException(Kind.NO_DATABASE, "'" + target + "' is counted from where the database is.",
				"This does not ask the database by itself.",
				"Say from where: `" + from + "` asks it; `head-1` and `base+1` need no database.");
	}

	static TargetException notUp(Target target) {
		return new TargetException(Kind.WRONG_SIGN, "'" + target + "' is not above where the database is.",
				"An upgrade goes up: head, a revision, +N.", "Run `downgrade " + target + "` to go down.");
	}

	static TargetException notDown(Target target) {
		return new TargetException(Kind.WRONG_SIGN, "'" + target + "' is not below where the database is.",
				"A downgrade goes down: base, a revision, -N.", "Run `upgrade " + target + "` to go up.");
	}

	static TargetException notApplied(String id, List<String> rows) {
		return new TargetException(Kind.NOT_APPLIED, "Revision '" + id + "' is not applied.",
				"A downgrade goes to a revision that the database has; it is at "
						+ (rows.isEmpty() ? "base" : list(rows)) + ".",
				"Run `history -i` to see which are applied, or `upgrade " + id + "` to go up.");
	}

	static TargetException nothingAbove(String id, List<String> rows) {
		return new TargetException(Kind.NOT_APPLIED, "There is nothing to downgrade above '" + id + "'.",
				"No revision that follows it this way is applied; it stays because of what depends on it or follows it "
						+ "elsewhere. The database is at " + list(rows) + ".",
				"Name one of what is current, or a revision below it; `current` shows them.");
	}

	static TargetException nothingInCommon(Target target, List<String> ways) {
		return new TargetException(Kind.NOTHING_IN_COMMON, "'" + target + "' names no way down.",
				"The ways down to it lead over " + list(ways)
						+ ", and none of them is at or below what is named before " + "the @.",
				"Say which: `" + ways.get(0) + "@" + afterBranch(target) + "`, or leave out what stands before the @.");
	}

	static TargetException notInLine(TargetRange range, String lower) {
		return new TargetException(Kind.NOT_IN_LINE, "'" + range + "' is no range.",
				"Its end does not follow '" + lower + "'.",
				"Run `history -r " + lower + ":` to see what does; the lower end stands first.");
	}

	private static String afterBranch(Target target) {
		String text = target.toString();
		return text.substring(text.indexOf('@') + 1);
	}

	private static String on(Branch branch) {
		return (branch.label() != null) ? " on branch '" + branch.label() + "'" : "";
	}

	private static String only(int count) {
		return switch (count) {
			case 0 -> " there is no revision.";
			case 1 -> " there is only 1 revision.";
			default -> " there are only " + count + " revisions.";
		};
	}

	private static String place(@Nullable String id) {
		return (id != null) ? "'" + id + "'" : "base";
	}

	private static String signed(int steps) {
		return ((steps < 0) ? "" : "+") + steps;
	}

	private static String list(List<String> ids) {
		return String.join(", ", ids);
	}

}
