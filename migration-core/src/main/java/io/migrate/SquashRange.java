package io.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.TargetRange;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.operation.RunCode;
import io.migrate.plan.Direction;
import io.migrate.plan.Revisions;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;

/**
 * Revisions that follow each other and can be made one.
 *
 * @param ids in order, two at least
 */
record SquashRange(Revisions revisions, List<String> ids) {

	/**
	 * Finds them.
	 * @param meaning gives the revisions that a target means
	 * @throws UsageException if they do not form one line
	 */
	static SquashRange of(Revisions revisions, String text, Function<String, List<String>> meaning) {
		if (!text.contains(":")) {
			throw new UsageException("'" + text + "' is no range.", "A squash makes one revision of several.",
					"Say from which to which: `squash FIRST:LAST`, both included.");
		}
		TargetRange range = TargetRange.parse(text);
		List<String> first = (range.from() != null) ? meaning.apply(range.from().toString()) : List.of();
		List<String> last = meaning.apply((range.to() != null) ? range.to().toString() : "head");
		if (first.size() > 1 || last.size() != 1) {
			throw new UsageException("'" + text + "' has no single beginning and end.",
					"It goes from " + String.join(", ", first) + " to " + String.join(", ", last) + ".",
					"Name one revision for each: `squash FIRST:LAST`.");
		}
		RevisionGraph graph = revisions.graph();
		String at = last.get(0);
		List<String> ids = new ArrayList<>(List.of(at));
		while (!first.contains(at) && !(first.isEmpty() && graph.parents(at).isEmpty())) {
			at = parent(text, at, graph.parents(at));
			ids.add(0, at);
		}
		return new SquashRange(revisions, List.copyOf(ids));
	}

	private static String parent(String range, String id, List<String> parents) {
		if (parents.isEmpty()) {
			throw new UsageException("'" + range + "' is no range.",
					"From its end the way down leads to the base '" + id + "' and never to its beginning.",
					"Put the older revision first; `history` lists them.");
		}
		if (parents.size() > 1) {
			throw new UsageException("'" + range + "' cannot be squashed.",
					"In it '" + id + "' merges " + String.join(" and ", parents) + ", and a squash is of one line.",
					"End the range below it, or begin it with '" + id + "'.");
		}
		return parents.get(0);
	}

	RevisionGraph graph() {
		return this.revisions.graph();
	}

	String last() {
		return this.ids.get(this.ids.size() - 1);
	}

	boolean contains(String id) {
		return this.ids.contains(id);
	}

	/** Their cards, as they were written. */
	List<RevisionCard> cards() {
		return this.ids.stream().map((id) -> this.revisions.script(id).card()).toList();
	}

	/**
	 * All that is to be known by the new revision: what they replaced themselves, too.
	 */
	List<String> replaced() {
		return cards().stream()
			.flatMap((card) -> Stream.concat(card.replaces().stream(), Stream.of(card.id())))
			.toList();
	}

	/**
	 * On an empty database nothing has to wait for an old release; on any other a
	 * contraction does.
	 */
	Phase phase() {
		return cards().stream().allMatch((card) -> card.phase() == Phase.CONTRACT) ? Phase.CONTRACT : Phase.EXPAND;
	}

	/**
	 * Refuses what cannot be made one without a change of meaning.
	 * @throws UsageException if the range is not a line of its own
	 * @throws MigrationException if a revision of it cannot be carried over
	 */
	void check() {
		if (this.ids.size() < 2) {
			throw new UsageException("There is nothing to squash.",
					"'" + last() + "' is the only revision of the range.",
					"Name a longer one: `squash FIRST:LAST`, both included.");
		}
		this.ids.subList(0, this.ids.size() - 1).forEach(this::refuseBranch);
		if (!cards().get(this.ids.size() - 1).replaces().isEmpty()) {
			throw new UsageException("A range cannot end with '" + last() + "'.",
					"It was squashed itself, and databases may know it by another name.",
					"End the range before it, or with a revision that follows it.");
		}
		refuseMixture();
		cards().forEach(this::refuseContent);
	}

	private void refuseBranch(String id) {
		graph().dependents(id).stream().filter((other) -> !contains(other)).findFirst().ifPresent((other) -> {
			throw new UsageException("'" + this.ids.get(0) + ":" + last() + "' cannot be squashed.",
					"In its middle '" + other + "' follows or needs '" + id + "'.", "End the range with '" + id
							+ "', or put '" + other + "' behind '" + last() + "' first: `rebase " + other + "`.");
		});
	}

	private void refuseMixture() {
		Set<Phase> phases = cards().stream().map(RevisionCard::phase).collect(Collectors.toSet());
		boolean empty = graph().parents(this.ids.get(0)).isEmpty() && graph().bases().size() == 1;
		if (phases.size() > 1 && !empty) {
			String contraction = cards().stream()
				.filter((card) -> card.phase() == Phase.CONTRACT)
				.findFirst()
				.orElseThrow()
				.id();
			throw refused(contraction,
					"It is a contraction, which must not run together with the expansions around it where an older "
							+ "release may be running",
					"Squash from the base (`squash :" + last() + "`), which only an empty database runs; or leave "
							+ "contractions out.");
		}
		Set<Requirement> requirements = cards().stream().map(RevisionCard::requires).collect(Collectors.toSet());
		requirements.remove(Requirement.NONE);
		if (requirements.size() > 1) {
			throw refused(this.ids.get(0), "The revisions require different things: " + requirements,
					"Squash those that require the same.");
		}
	}

	private void refuseContent(RevisionCard card) {
		if (card.irreversible() != null) {
			throw refused(card.id(), "It is irreversible (" + card.irreversible() + "), and the whole would be too",
					around(card.id()));
		}
		for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
			for (Operation operation : this.revisions.operations(card.id(), direction)) {
				if (operation instanceof RunCode) {
					throw refused(card.id(), "It holds code (op.run), which cannot be written into another source",
							around(card.id()));
				}
				if (operation instanceof Review review && review.table() == null) {
					throw refused(card.id(), "It still asks: " + review.question(),
							"Answer it in the file and take the review out.");
				}
			}
		}
	}

	/** What is left when one revision stays as it is. */
	private String around(String id) {
		int at = this.ids.indexOf(id);
		List<String> ranges = new ArrayList<>();
		if (at > 1) {
			ranges.add("`squash " + this.ids.get(0) + ":" + this.ids.get(at - 1) + "`");
		}
		if (at < this.ids.size() - 2) {
			ranges.add("`squash " + this.ids.get(at + 1) + ":" + last() + "`");
		}
		return ranges.isEmpty() ? "Leave it as it is." : "Leave it as it is: run " + String.join(" and ", ranges) + ".";
	}

	private static MigrationException refused(String id, String why, String remedy) {
		return new MigrationException("Revision '" + id + "' cannot be squashed.", why + (why.endsWith("?") ? "" : "."),
				remedy);
	}

}
