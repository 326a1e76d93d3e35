package io.migrate.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.migrate.graph.Cards.card;
import static io.migrate.graph.Cards.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlannerTests {

	/** a, b, then c1 d1 and c2 d2; e merges d1 and d2. */
	private final RevisionGraph merged = graph(card("a"), card("b", "a"), card("c1", "b"), card("d1", "c1"),
			card("c2", "b"), card("d2", "c2"), card("e", "d1", "d2"));

	private final RevisionGraph branched = graph(card("a"), card("b", "a"), card("c1", "b"), card("d1", "c1"),
			card("c2", "b"), card("d2", "c2"));

	private final RevisionGraph dependent = graph(card("a1"), card("a2", "a1"), card("b1").dependsOn("a1"),
			card("m", "a1", "b1"));

	@ParameterizedTest
	@CsvSource({ "'',head,a b c2 d2 c1 d1 e,e", "b,head,c2 d2 c1 d1 e,e", "d1,base,'',d1", "d1,d2,c2 d2,d1 d2",
			"e,head,'',e", "e,b,'',e", "d1 d2,e,e,e", "c1,+1,d1,d1", "'',base+2,a b,b" })
	void upgrades(String rows, String target, String steps, String heads) {
		MigrationPlan plan = new UpgradePlanner(this.merged).plan(ids(rows), Target.parse(target), false);
		assertPlan(plan, steps, heads);
	}

	@ParameterizedTest
	@CsvSource({ "d1 d2,a,d1 c1 d2 c2 b,a", "d1 d2,c1,d1,c1 d2", "d1 d2,d2,'',d1 d2", "d1 d2,base,d1 c1 d2 c2 b a,''",
			"d2,-1,d2,c2", "d1 d2,d2-1,d2,d1 c2", "d1,-2,d1 c1,b", "a,-1,a,''" })
	void downgrades(String rows, String target, String steps, String heads) {
		assertPlan(new DowngradePlanner(this.branched).plan(ids(rows), Target.parse(target)), steps, heads);
	}

	@Test
	void aMergeThatGoesLeavesItsParents() {
		assertPlan(new DowngradePlanner(this.merged).plan(ids("e"), Target.parse("d1")), "e", "d1 d2");
	}

	@Test
	void aDependencyHasNoRowWhileSomethingNeedsIt() {
		assertPlan(new UpgradePlanner(this.dependent).plan(ids(""), Target.parse("b1"), false), "a1 b1", "b1");
		assertPlan(new UpgradePlanner(this.dependent).plan(ids("b1"), Target.parse("a2"), false), "a2", "a2 b1");
		assertPlan(new DowngradePlanner(this.dependent).plan(ids("m"), Target.parse("b1")), "m", "b1");
		assertPlan(new DowngradePlanner(this.dependent).plan(ids("b1"), Target.parse("base")), "b1 a1", "");
	}

	@ParameterizedTest
	@CsvSource({ "'',d1,a b c1 d1,d1", "d1,base,d1 c1 b a,''", "d1 c2,b,d1 c1 c2,b", "d1 c2,d2,d2,d1 d2",
			"a,heads,b c2 d2 c1 d1,d1 d2", "b,b,'',b" })
	void stamps(String rows, String target, String steps, String heads) {
		assertPlan(new StampPlanner(this.branched).plan(ids(rows), List.of(Target.parse(target))), steps, heads);
	}

	@Test
	void changesRowsAsTheGraphSays() {
		MigrationPlan up = new UpgradePlanner(this.merged).plan(ids(""), Target.HEAD, false);
		assertThat(up.steps().stream().map(PlannerTests::changes)).containsExactly("+a", "a>b", "b>c2", "c2>d2", "+c1",
				"c1>d1", "d1>e -d2");
		MigrationPlan down = new DowngradePlanner(this.merged).plan(ids("e"), Target.BASE);
		assertThat(down.steps().stream().map(PlannerTests::changes)).containsExactly("e>d1 +d2", "d1>c1", "-c1",
				"d2>c2", "c2>b", "b>a", "-a");
	}

	@Test
	void anUpgradeGoesUp() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> new UpgradePlanner(this.merged).plan(ids("b"), Target.parse("-1"), false))
			.withMessageContaining("Run `downgrade -1`");
	}

	@Test
	void aDowngradeGoesDownToWhatIsApplied() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> new DowngradePlanner(this.merged).plan(ids("b"), Target.parse("+1")))
			.withMessageContaining("Run `upgrade +1`");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> new DowngradePlanner(this.merged).plan(ids("b"), Target.parse("c1")))
			.withMessageContaining("'c1' is not applied");
	}

	@Test
	void anIrreversibleRevisionIsRefused() {
		RevisionGraph graph = graph(card("a"), card("b", "a").irreversible("data was thrown away"), card("c", "b"));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new DowngradePlanner(graph).plan(ids("c"), Target.BASE))
			.withMessageContaining("'b' cannot be downgraded. It is irreversible: data was thrown away. Stay at 'b'");
		assertPlan(new DowngradePlanner(graph).plan(ids("c"), Target.parse("b")), "c", "b");
	}

	@ParameterizedTest
	@CsvSource({ "e1,head,false,e2 e3,c4", "e1,head,true,e2 e3 c4,", "'',head,true,e1 e2 e3 c4,", "e3,head,false,c4," })
	void aRunThatExpandsStopsBeforeAContraction(String rows, String target, boolean together, String steps,
			String stoppedBefore) {
		RevisionGraph graph = graph(card("e1"), card("e2", "e1"), card("e3", "e2"), card("c4", "e3").contract());
		MigrationPlan plan = new UpgradePlanner(graph).plan(ids(rows), Target.parse(target), together);
		assertThat(plan.revisions()).isEqualTo(ids(steps));
		assertThat(plan.stoppedBefore()).isEqualTo(stoppedBefore);
	}

	@Test
	void anExpansionBehindAContractionThatWaitsIsRefused() {
		RevisionGraph graph = graph(card("e1"), card("e2", "e1"), card("c3", "e2").contract(), card("e4", "c3"));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new UpgradePlanner(graph).plan(ids("e1"), Target.HEAD, false))
			.withMessageContaining("Run `upgrade e2`, roll the release out, then run `upgrade head`")
			.withMessageContaining("'c3'");
		assertThat(new UpgradePlanner(graph).plan(ids("e2"), Target.HEAD, false).revisions()).containsExactly("c3",
				"e4");
	}

	@ParameterizedTest
	@CsvSource({ "e1,c2 e3,c4", "e3,'',c4", "c4,'',''", "'',e1 c2 e3 c4,''" })
	void contractionsWithNothingBehindThemAreDeferred(String rows, String pending, String deferred) {
		RevisionGraph graph = graph(card("e1"), card("c2", "e1").contract(), card("e3", "c2"),
				card("c4", "e3").contract());
		PendingRevisions revisions = PendingRevisions.of(graph, ids(rows));
		assertThat(revisions.pending()).isEqualTo(ids(pending));
		assertThat(revisions.deferred()).isEqualTo(ids(deferred));
	}

	private static void assertPlan(MigrationPlan plan, String steps, String heads) {
		assertThat(plan.revisions()).isEqualTo(ids(steps));
		assertThat(plan.to()).isEqualTo(ids(heads));
	}

	private static String changes(Step step) {
		return step.versionChanges()
			.stream()
			.map((change) -> (change.removed() == null) ? "+" + change.added()
					: (change.added() == null) ? "-" + change.removed() : change.removed() + ">" + change.added())
			.collect(Collectors.joining(" "));
	}

	private static List<String> ids(String text) {
		return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
	}

}
