package io.migrate.graph;

import java.util.List;
import java.util.Set;

import io.migrate.script.RevisionCard;
import org.junit.jupiter.api.Test;

import static io.migrate.graph.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionGraphTests {

	@Test
	void anEmptyGraphHasNoHeads() {
		RevisionGraph graph = RevisionGraph.of(List.of());
		assertThat(graph.heads()).isEmpty();
		assertThat(graph.bases()).isEmpty();
	}

	@Test
	void knowsHeadsBasesAncestorsAndDescendants() {
		RevisionGraph graph = Cards.forked();
		assertThat(graph.bases()).containsExactly("a");
		assertThat(graph.heads()).containsExactly("d1", "d2");
		assertThat(graph.ancestors(List.of("d1"))).containsExactlyInAnyOrder("d1", "c1", "b", "a");
		assertThat(graph.descendants(List.of("c2"))).containsExactlyInAnyOrder("c2", "d2");
		assertThat(graph.inOrder(List.of("d2", "a", "c2", "b"))).containsExactly("a", "b", "c2", "d2");
	}

	@Test
	void aDependencyComesFirstAndLosesItsRow() {
		RevisionGraph graph = RevisionGraph.of(List.of(card("a1").create(), card("b1").dependsOn("a1").create()));
		assertThat(graph.heads()).containsExactly("a1", "b1");
		assertThat(graph.cards()).extracting(RevisionCard::id).containsExactly("a1", "b1");
		assertThat(graph.rowsOf(Set.of("a1", "b1"))).containsExactly("b1");
	}

	@Test
	void aDependencyMayBeNamedByItsLabel() {
		RevisionGraph graph = RevisionGraph
			.of(List.of(card("z1").label("core").create(), card("b1").dependsOn("core").create()));
		assertThat(graph.requirements("b1")).containsExactly("z1");
	}

	@Test
	void reportsAllFaultsAtOnceByRevisionAndFile() {
		assertThatExceptionOfType(BrokenGraphException.class)
			.isThrownBy(() -> RevisionGraph.of(List.of(card("a1").file("A.java").create(),
					card("a1").file("B.java").create(), card("b1", "gone").file("C.java").create(),
					card("c1", "c1").create(), card("d1", "e1").create(), card("e1").dependsOn("d1").create(),
					card("f1").label("x").create(), card("g1").label("x").create(), card("h1").dependsOn("no").create(),
					card("head").create(), card("i-1").create())))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(GraphFault::toString)
				.containsExactly("'a1' (B.java) is there twice: also in A.java",
						"'head' is called 'head', which means something else in a target",
						"'i-1' is called 'i-1', and a name has no blanks and none of @ - + :",
						"'g1' has the label 'x', which revision 'f1' has too",
						"'b1' (C.java) names the parent 'gone', which is not there", "'c1' names itself as its parent",
						"'h1' names the dependency 'no', which is not there", "'d1' requires itself: d1 -> e1 -> d1"))
			.withMessageContaining("C.java")
			.withMessageContaining("'gone'");
	}

	@Test
	void namesEachCycleAndNotWhatHangsOnIt() {
		assertThatExceptionOfType(BrokenGraphException.class)
			.isThrownBy(() -> RevisionGraph.of(List.of(card("a", "b").create(), card("b", "a").create(),
					card("x", "a", "y").create(), card("y", "x").create(), card("z", "y").create())))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(GraphFault::text)
				.containsExactly("requires itself: a -> b -> a", "requires itself: x -> y -> x"));
	}

}
