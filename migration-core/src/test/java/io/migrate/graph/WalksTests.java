package io.migrate.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.migrate.graph.RecordedGraph.Question;
import io.migrate.graph.TargetException.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Alembic's own answers about some hundred random graphs are ours. Where a note says that
 * Alembic is wrong, {@link OurAnswer} says what is right, and why; {@link #deviates} says
 * where we differ although no note says so.
 */
class WalksTests {

	private static final Map<String, Set<Kind>> KINDS = Map.ofEntries(
			Map.entry("MultipleHeads", Set.of(Kind.SEVERAL_HEADS)),
			Map.entry("RangeNotAncestor", Set.of(Kind.NOT_IN_LINE, Kind.NOT_APPLIED)),
			Map.entry("NoSuchRevision", Set.of(Kind.UNKNOWN_REVISION, Kind.UNKNOWN_BRANCH)),
			Map.entry("NoSuchBranch", Set.of(Kind.UNKNOWN_BRANCH)),
			Map.entry("AmbiguousPrefix", Set.of(Kind.AMBIGUOUS_NAME)),
			Map.entry("NotInBranch", Set.of(Kind.NOT_IN_BRANCH)),
			Map.entry("AmbiguousWalk", Set.of(Kind.AMBIGUOUS_WAY)),
			Map.entry("AmbiguousUpgrade", Set.of(Kind.SEVERAL_ROWS)),
			Map.entry("TooFewMigrations", Set.of(Kind.TOO_FEW_REVISIONS, Kind.WRONG_SIGN)),
			Map.entry("WalkedTooFar", Set.of(Kind.TOO_FEW_REVISIONS)),
			// that the target is not applied at all is the better reason
			Map.entry("NotADowngradeTarget", Set.of(Kind.NOTHING_IN_COMMON, Kind.NOT_APPLIED)));

	@Test
	void alembicsAnswersAreOurs() {
		List<String> differences = new ArrayList<>();
		int asked = 0;
		for (RecordedGraph recorded : RecordedGraph.read()) {
			asked += recorded.cases().size();
			differences.addAll(recorded.profile().equals("broken") ? loaded(recorded) : differences(recorded));
		}
		assertThat(differences).isEmpty();
		assertThat(asked).isGreaterThan(8000);
	}

	private static List<String> loaded(RecordedGraph recorded) {
		try {
			RevisionGraph.of(recorded.cards());
			return List.of(recorded.id() + " loads");
		}
		catch (BrokenGraphException ex) {
			return List.of();
		}
	}

	private static List<String> differences(RecordedGraph recorded) {
		RevisionGraph graph = RevisionGraph.of(recorded.cards());
		ReferenceGraph reference = new ReferenceGraph(recorded.cards());
		List<String> differences = new ArrayList<>();
		for (Question question : recorded.cases()) {
			boolean labels = question.kind().equals("labels");
			Object answer = labels ? labels(graph) : Answer.to(question, graph);
			boolean right = (answer instanceof Answer given) ? right(question, given, reference, graph)
					: answer.equals(labels(Objects.requireNonNull(question.result())));
			if (!right) {
				differences.add(recorded.id() + " " + question + ": " + answer + " and not " + question.recorded());
			}
		}
		return differences;
	}

	private static boolean right(Question question, Answer answer, ReferenceGraph reference, RevisionGraph graph) {
		OurAnswer ours = new OurAnswer(question, reference, graph);
		// a row that is not here is refused before all else
		if (answer.refused() == Kind.UNKNOWN_REVISION && !reference.all().containsAll(question.from())) {
			return true;
		}
		if (!Set.of("", "short-prefix").contains(question.remark())) {
			return ours.is(answer);
		}
		return recorded(question, answer, reference) || deviates(question, answer, ours, reference);
	}

	private static boolean recorded(Question question, Answer answer, ReferenceGraph reference) {
		if (question.error() != null) {
			return KINDS.getOrDefault(question.error(), Set.of()).contains(answer.refused());
		}
		List<String> expected = (question.runs() != null) ? question.runs() : question.list(question.result());
		return answer.refused() == null && sameOrder(question, expected, answer.revisions(), reference)
				&& (question.rows() == null || answer.rows().equals(new TreeSet<>(question.rows())));
	}

	/**
	 * Differences without a note. A label that nothing carries is refused, where Alembic
	 * downgrades without asking it. A stamp of several revisions has all of them, where
	 * Alembic loses those that have their rows already: after {@code stamp heads} it
	 * would not be at heads.
	 */
	private static boolean deviates(Question question, Answer answer, OurAnswer ours, ReferenceGraph reference) {
		if (answer.refused() == Kind.UNKNOWN_BRANCH) {
			return question.aim().startsWith("nobody@");
		}
		boolean loses = question.kind().equals("stamp") && question.rows() != null
				&& !reference.applied(question.rows()).containsAll(ours.stamped().rows());
		return loses && answer.equals(ours.stamped());
	}

	private static boolean sameOrder(Question question, List<String> expected, List<String> actual,
			ReferenceGraph reference) {
		boolean ordered = Set.of("upgrade", "downgrade", "history").contains(question.kind());
		if (ordered && !"any".equals(question.order())) {
			return expected.equals(actual);
		}
		List<String> upwards = new ArrayList<>(actual);
		if (!question.kind().equals("upgrade")) {
			Collections.reverse(upwards);
		}
		return actual.size() == expected.size() && Set.copyOf(actual).equals(Set.copyOf(expected))
				&& (!ordered || reference.inOrder(upwards));
	}

	private static Map<String, Set<String>> labels(RevisionGraph graph) {
		Map<String, Set<String>> labels = new TreeMap<>(graph.branchLabels());
		labels.values().removeIf(Set::isEmpty);
		return labels;
	}

	private static Map<String, Set<String>> labels(JsonNode result) {
		Map<String, Set<String>> labels = new TreeMap<>();
		result.propertyStream()
			.forEach((entry) -> labels.put(entry.getKey(),
					new TreeSet<>(entry.getValue().valueStream().map(JsonNode::asString).toList())));
		labels.values().removeIf(Set::isEmpty);
		return labels;
	}

}
