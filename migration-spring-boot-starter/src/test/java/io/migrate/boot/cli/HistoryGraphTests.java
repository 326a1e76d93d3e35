package io.migrate.boot.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.migrate.report.HistoryReport;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Graphs as they are drawn. Each line of a graph is a revision and its parents, newest
 * first.
 */
class HistoryGraphTests {

	@Test
	void aLine() {
		assertDrawn("""
				c b
				b a
				a""", """
				* c
				* b
				* a""");
	}

	@Test
	void twoBranches() {
		assertDrawn("""
				d2 c2
				c2 b
				d1 c1
				c1 b
				b a
				a""", """
				* d2
				* c2
				| * d1
				| * c1
				|/
				* b
				* a""");
	}

	@Test
	void aMerge() {
		assertDrawn("""
				e c1 c2
				c2 b
				c1 b
				b""", """
				* e
				|\\
				| * c2
				* | c1
				|/
				* b""");
	}

	@Test
	void aMergeOfThree() {
		assertDrawn("""
				e d1 d2 d3
				d3 b
				d2 b
				d1 b
				b""", """
				* e
				|\\
				|\\ \\
				| | * d3
				| * | d2
				| |/
				* | d1
				|/
				* b""");
	}

	@Test
	void twoMergesOfTheSameBranches() {
		assertDrawn("""
				f2 e2
				f1 e1
				e2 b1 b2
				e1 b1 b2
				b2 a
				b1 a
				a""", """
				* f2
				| * f1
				* | e2
				|\\ \\
				| | * e1
				| | |\\
				| |/ /
				|/| |
				| |/
				| * b2
				* | b1
				|/
				* a""");
	}

	@Test
	void severalBases() {
		assertDrawn("""
				z y
				x w
				y
				w""", """
				* z
				| * x
				* | y
				 /
				* w""");
	}

	@Test
	void branchesThatCrossOthers() {
		assertDrawn("""
				d5 d4
				c5 c4
				b5 b4
				a5 a4
				d4 a4
				c4 a4
				b4 a3
				a4 a3
				a3""", """
				* d5
				| * c5
				| | * b5
				| | | * a5
				* | | | d4
				| | |/
				| |/|
				|/| |
				| * | c4
				|/ /
				| * b4
				* | a4
				|/
				* a3""");
	}

	@Test
	void aRangeWhoseParentsAreNotShown() {
		assertDrawn("""
				c2 b2
				c1 b1
				b1 a""", """
				* c2
				* c1
				* b1""");
	}

	@Test
	void moreThanALineBesideARevision() {
		assertThat(HistoryGraph.of(graph("c a\nb a\na"), (revision) -> revision.id() + "\n  file")).isEqualTo("""
				* c
				|   file
				| * b
				| |   file
				|/
				* a
				    file""");
	}

	@Test
	void everyRevisionHasARowWhateverTheGraph() {
		long seed = Long.getLong("test.seed", System.nanoTime());
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			List<RevisionView> revisions = graph(RandomGraphs.lines(random, 1 + random.nextInt(20)));
			String drawn = HistoryGraph.of(revisions, RevisionView::id);
			assertThat(drawn.lines().filter((row) -> row.contains("*")).map((row) -> row.replaceAll("[*|/\\\\ ]", "")))
				.as("seed %s:\n%s", seed, drawn)
				.containsExactlyElementsOf(revisions.stream().map(RevisionView::id).toList());
			assertThat(drawn.lines().filter((row) -> !row.matches("[*|/\\\\ ]+( ?r\\d+)?") || row.endsWith(" ")))
				.as("seed %s:\n%s", seed, drawn)
				.isEmpty();
		}
	}

	@Test
	void aTerminalGetsColours() {
		assertThat(new HistoryText(new CardText(Palette.COLOURED, false), List.of("a"))
			.graph(new HistoryReport(graph("b a\na"), List.of())))
			.isEqualTo("* \u001B[33mb\u001B[39m 2026-11-23T10:15:00Z message of b\n"
					+ "* \u001B[33ma\u001B[39m \u001B[32m(current)\u001B[39m " + "2026-11-23T10:15:00Z message of a");
	}

	@Test
	void aMermaidFlowchart() {
		assertThat(HistoryMermaid.of(graph("""
				e c1 c2
				c2 b
				c1 b
				b"""))).isEqualTo("""
				flowchart BT
				    r0["b<br/>message of b"]
				    r1["c1<br/>message of c1"]
				    r2["c2<br/>message of c2"]
				    r3["e<br/>message of e"]
				    r0 --> r1
				    r0 --> r2
				    r1 --> r3
				    r2 --> r3""");
	}

	@Test
	void aMermaidFlowchartOfLabelsDependenciesAndHostileMessages() {
		RevisionView base = new RevisionView("a", List.of(), List.of("left"), List.of(), Phase.EXPAND,
				"x\"]; click r0 <b>#&", null, List.of(), null);
		RevisionView other = new RevisionView("b", List.of(), List.of(), List.of("left"), Phase.CONTRACT, "", null,
				List.of(), null);
		assertThat(HistoryMermaid.of(List.of(other, base))).isEqualTo("""
				flowchart BT
				    r0["a (left)<br/>x#34;]#59; click r0 #60;b#62;#35;#38;"]
				    r1["b [contract]"]
				    r0 -.-> r1""");
	}

	private static void assertDrawn(String graph, String drawn) {
		assertThat(HistoryGraph.of(graph(graph), RevisionView::id)).isEqualTo(drawn);
	}

	static List<RevisionView> graph(String lines) {
		List<RevisionView> revisions = new ArrayList<>();
		for (String line : lines.split("\n")) {
			List<String> words = List.of(line.split(" "));
			revisions
				.add(new RevisionView(words.get(0), words.subList(1, words.size()), List.of(), List.of(), Phase.EXPAND,
						"message of " + words.get(0), Instant.parse("2026-11-23T10:15:00Z"), List.of(), null));
		}
		return revisions;
	}

}
