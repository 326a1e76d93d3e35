package io.migrate.graph;

import java.util.List;

import io.migrate.graph.TargetException.Kind;
import org.junit.jupiter.api.Test;

import static io.migrate.graph.Cards.card;
import static io.migrate.graph.Walking.assertDowngrade;
import static io.migrate.graph.Walking.assertStamp;
import static io.migrate.graph.Walking.assertUpgrade;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What users of Alembic rely on when they walk over branches, merges and dependencies;
 * the graph is a, b, then c1 d1 (c1branch) and c2 d2 (c2branch) where no other is given.
 */
class WalkFactsTests {

	private static final Cards[] DEPENDENT = { card("a1"), card("a2", "a1"), card("b1").dependsOn("a1"),
			card("b2", "b1") };

	private static final Cards[] DEPENDENT_MERGE = { card("a1"), card("b1").dependsOn("a1"), card("m", "a1", "b1"),
			card("n", "m") };

	@Test
	void anUpgradeGoesOverWhatIsMissing() {
		assertUpgrade("d1").runs("a", "b", "c1", "d1").endsAt("d1");
		assertUpgrade("d2").from("d1").runs("c2", "d2").endsAt("d1", "d2");
		assertUpgrade("heads").from("d1", "c2").runs("d2").endsAt("d1", "d2");
		assertUpgrade("b").from("d1").changesNothing();
		assertUpgrade("base").from("d1").changesNothing();
	}

	@Test
	void aDowngradeToARevisionTakesAwayAllThatFollowsIt() {
		assertDowngrade("a").from("d1", "d2").runs("d1", "c1", "d2", "c2", "b").endsAt("a");
		assertDowngrade("base").from("d1", "d2").runs("d1", "c1", "d2", "c2", "b", "a").endsAt();
		assertDowngrade("c1").from("d1", "d2").runs("d1").endsAt("c1", "d2");
	}

	@Test
	void aDowngradeToWhatIsCurrentDoesNothing() {
		assertDowngrade("d1").from("d1", "d2").changesNothing();
		assertDowngrade("c1branch@d1").from("d1", "d2").changesNothing();
	}

	@Test
	void aDowngradeToWhatIsNotAppliedIsRefused() {
		assertDowngrade("d2").from("d1").isRefused(Kind.NOT_APPLIED, "'d2' is not applied", "at d1", "`upgrade d2`");
		assertDowngrade("c1").isRefused(Kind.NOT_APPLIED, "it is at base");
	}

	@Test
	void aLabelSaysWhichSideOfADowngradeGoes() {
		assertDowngrade("c2branch@base+2").from("d1", "d2").runs("d2", "c2").endsAt("d1");
		assertDowngrade("base+2").from("d1", "d2").runs("d1", "c1", "d2", "c2").endsAt("b");
		assertDowngrade("c2@b").from("d1", "d2").runs("d2", "c2").endsAt("d1");
		assertDowngrade("d1@b").from("d1", "d2").runs("d1", "c1").endsAt("d2");
		assertDowngrade("c1branch@-1").from("d1", "d2").runs("d1").endsAt("c1", "d2");
		assertDowngrade("d2-1").from("d1", "d2").runs("d2").endsAt("d1", "c2");
	}

	@Test
	void aLabelThatNamesNoWayDownIsRefused() {
		assertDowngrade("b@b").from("d1", "d2").isRefused(Kind.NOTHING_IN_COMMON, "over c1, c2", "`c1@b`");
		assertDowngrade("nobody@a").from("d1", "d2")
			.isRefused(Kind.UNKNOWN_BRANCH, "no branch 'nobody'", "c1branch, c2branch");
	}

	@Test
	void aStepUpStartsWhereTheBranchIs() {
		assertUpgrade("c2branch@+1").from("c1").runs("c2").endsAt("c1", "c2");
		assertUpgrade("c2branch@+1").from("c1", "c2").runs("d2").endsAt("c1", "d2");
		assertUpgrade("c1branch@+3").runs("a", "b", "c1").endsAt("c1");
		assertUpgrade("+1").from("c1").runs("d1").endsAt("d1");
		assertUpgrade("+1").from("c1", "c2").isRefused(Kind.SEVERAL_ROWS, "at c1, c2", "`c1@+1` or `c2@+1`");
	}

	@Test
	void aStepThatMeetsAForkOrAMergeIsRefused() {
		assertUpgrade("+1").from("b").isRefused(Kind.AMBIGUOUS_WAY, "Above 'b' the way forks", "c1, c2", "`c1@+1`");
		assertUpgrade("c1@+1").from("b").runs("c1").endsAt("c1");
		assertUpgrade("base+3").isRefused(Kind.AMBIGUOUS_WAY, "`c1@base+3`");
		assertDowngrade("-1").on(DEPENDENT_MERGE).from("m").isRefused(Kind.AMBIGUOUS_WAY, "'m' merges a1, b1", "`a1`");
	}

	@Test
	void aStepDownFromSeveralRowsIsRefused() {
		assertDowngrade("-1").from("d1", "d2").isRefused(Kind.SEVERAL_ROWS, "`d1@-1` or `d2@-1`");
		assertDowngrade("d1@-1").from("d1", "d2").runs("d1").endsAt("c1", "d2");
	}

	@Test
	void aDependencyIsAppliedFirstAndItsRowIsTakenOver() {
		assertUpgrade("b1").on(DEPENDENT).runs("a1", "b1").endsAt("b1");
		assertUpgrade("b1").on(DEPENDENT).from("a1").runs("b1").endsAt("b1");
		assertUpgrade("b1").on(DEPENDENT).from("a2").runs("b1").endsAt("a2", "b1");
	}

	@Test
	void aDependencyHasARowAgainWithAChildOfItsOwn() {
		assertUpgrade("a2").on(DEPENDENT).from("b1").runs("a2").endsAt("a2", "b1");
		assertDowngrade("a1").on(DEPENDENT).from("a2", "b1").runs("a2").endsAt("b1");
	}

	@Test
	void whatDependsOnARevisionGoesWithIt() {
		assertDowngrade("base").on(DEPENDENT).from("b2", "a2").runs("a2", "b2", "b1", "a1").endsAt();
		assertDowngrade("a1@base").on(DEPENDENT).from("b2", "a2").runs("a2", "b2", "b1", "a1").endsAt();
	}

	@Test
	void aDependencyStaysWhenWhatNeededItGoes() {
		assertDowngrade("b1@base").on(DEPENDENT).from("b2").runs("b2", "b1").endsAt("a1");
		assertDowngrade("b1@-1").on(DEPENDENT).from("b1").runs("b1").endsAt("a1");
		assertDowngrade("-1").on(DEPENDENT).from("b1").runs("b1").endsAt("a1");
	}

	@Test
	void belowADependencyTheOtherSideCanGoOn() {
		assertDowngrade("a1@-1").on(DEPENDENT).from("b1").runs("b1", "a1").endsAt();
		assertDowngrade("a1").on(DEPENDENT).from("b1").isRefused(Kind.NOT_APPLIED, "nothing to downgrade above 'a1'");
	}

	@Test
	void aMergeThatGoesLeavesTheTopmostOfItsParents() {
		assertDowngrade("b1").on(DEPENDENT_MERGE).from("m").runs("m").endsAt("b1");
		assertUpgrade("n").on(DEPENDENT_MERGE).from("b1").runs("m", "n").endsAt("n");
	}

	@Test
	void twinMergesOverTheSameParentsAreTwoHeads() {
		Cards[] twins = { card("a"), card("b"), card("m1", "a", "b"), card("m2", "a", "b") };
		assertUpgrade("m1").on(twins).runs("b", "a", "m1").endsAt("m1");
		assertUpgrade("m2").on(twins).from("m1").runs("m2").endsAt("m1", "m2");
		assertDowngrade("m1@a").on(twins).from("m1", "m2").runs("m1").endsAt("m2");
		assertDowngrade("a").on(twins).from("m1", "m2").runs("m1", "m2").endsAt("a", "b");
	}

	@Test
	void aStampMovesOnlyWhatIsInLine() {
		assertStamp("b").from("d1", "c2").runs("d1", "c1", "c2").endsAt("b");
		assertStamp("c2branch@head").from("d1", "c2").runs("d2").endsAt("d1", "d2");
		assertStamp("base").from("d1", "d2").runs("d1", "c1", "d2", "c2", "b", "a").endsAt();
		assertStamp("d1").from("d1", "d2").changesNothing();
		assertStamp("c2branch@base").from("c2", "d1").runs("c2").endsAt("d1");
	}

	@Test
	void aStampOfSeveralHasThemAll() {
		assertStamp("heads").from("d1").runs("c2", "d2").endsAt("d1", "d2");
		assertStamp("d1", "c2").runs("a", "b", "c2", "c1", "d1").endsAt("c2", "d1");
		assertStamp("b", "d1").from("c2").runs("c2", "c1", "d1").endsAt("d1");
	}

	@Test
	void whatIsCurrentIsTheTopOfEachBranch() {
		RevisionGraph graph = Cards.graph(DEPENDENT);
		assertThat(graph.current(List.of("b2"))).containsExactly("a1", "b2");
		assertThat(graph.current(List.of("a2", "b2"))).containsExactlyInAnyOrder("a2", "b2");
		assertThat(graph.heads()).containsExactlyInAnyOrder("a2", "b2");
		RevisionGraph absorbed = Cards.graph(card("a1"), card("b1").dependsOn("a1"));
		assertThat(absorbed.heads()).containsExactly("a1", "b1");
		assertThat(absorbed.effectiveHeads()).containsExactly("b1");
	}

}
