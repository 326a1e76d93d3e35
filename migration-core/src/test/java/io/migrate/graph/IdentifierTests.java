package io.migrate.graph;

import java.util.Arrays;
import java.util.List;

import io.migrate.graph.TargetException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.migrate.graph.Cards.card;
import static io.migrate.graph.Walking.assertDowngrade;
import static io.migrate.graph.Walking.assertUpgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every form in which a revision can be named, and every way to name none. The graph is
 * ae10, ae27, then shop1 shop2 (label shop) and mail1 mail2 (label mail).
 */
class IdentifierTests {

	private static final Cards[] CARDS = { card("ae10"), card("ae27", "ae10"), card("shop1", "ae27").label("shop"),
			card("shop2", "shop1"), card("mail1", "ae27").label("mail"), card("mail2", "mail1") };

	private final RevisionGraph graph = Cards.graph(CARDS);

	@ParameterizedTest
	@CsvSource({ "ae27,ae27", "ae2,ae27", "shop,shop1", "shop2,shop2", "s,'!AMBIGUOUS_NAME'", "m,'!AMBIGUOUS_NAME'",
			"zz,'!UNKNOWN_REVISION'", "head,'!SEVERAL_HEADS'", "heads,mail2 shop2", "base,''", "current,shop1",
			"current-1,ae27", "current+1,shop2", "+1,shop2", "-1,ae27", "-3,''", "+2,'!TOO_FEW_REVISIONS'",
			"-4,'!TOO_FEW_REVISIONS'", "ae10+1,ae27", "ae10+2,'!AMBIGUOUS_WAY'", "shop2-1,shop1", "shop2-4,''",
			"shop2-5,'!TOO_FEW_REVISIONS'", "shop2+0,shop2", "base+2,ae27", "base-1,'!TOO_FEW_REVISIONS'",
			"head-1,'!SEVERAL_HEADS'" })
	void withoutABranch(String target, String meaning) {
		assertMeans(target, meaning);
	}

	@ParameterizedTest
	@CsvSource({ "shop@head,shop2", "shop@heads,shop2", "shop@base,''", "shop@ae10,ae10", "shop@shop2,shop2",
			"shop@s,'!AMBIGUOUS_NAME'", "shop@a,'!AMBIGUOUS_NAME'", "shop@ae2,ae27", "shop@m,'!UNKNOWN_REVISION'",
			"shop@mail2,'!NOT_IN_BRANCH'", "shop@mail,'!NOT_IN_BRANCH'", "shop@head-1,shop1", "shop@base+3,shop1",
			"shop@ae27+1,shop1", "shop@shop2-1,shop1", "shop@+1,shop2", "shop@-1,ae27", "shop@current,shop1",
			"mail@+1,mail1", "mail@+3,'!TOO_FEW_REVISIONS'", "mail@-1,'!TOO_FEW_REVISIONS'", "mail@current,''",
			"shop2@head,shop2", "ae10@head,'!SEVERAL_HEADS'", "ae10@heads,mail2 shop2", "mail1@base+4,mail2",
			"ae1@base+1,ae10", "nobody@head,'!UNKNOWN_BRANCH'", "ae@head,'!AMBIGUOUS_NAME'" })
	void onABranch(String target, String meaning) {
		assertMeans(target, meaning);
	}

	/** From shop1; what begins with an exclamation mark is a refusal. */
	private void assertMeans(String target, String meaning) {
		TargetResolver resolver = new TargetResolver(this.graph, List.of("shop1"));
		if (meaning.startsWith("!")) {
			assertThatExceptionOfType(TargetException.class).isThrownBy(() -> resolver.resolve(Target.parse(target)))
				.matches((ex) -> ex.kind() == Kind.valueOf(meaning.substring(1)));
		}
		else {
			assertThat(resolver.resolve(Target.parse(target)))
				.containsExactlyInAnyOrder(meaning.isEmpty() ? new String[0] : meaning.split(" "));
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "shop@head-1", "shop@+2", "ae10-1", "base+2", "current", "+1", "-2", "shop@base", "heads" })
	void aTargetIsWrittenAsItIsRead(String target) {
		assertThat(Target.parse(target)).hasToString(target);
	}

	@ParameterizedTest
	@CsvSource({ "current,true", "current-1,true", "shop@current,true", "+1,false", "currently,false",
			"current_user@head,false" })
	void onlyCurrentAsksTheDatabase(String target, boolean asked) {
		assertThat(Target.parse(target).saysCurrent()).isEqualTo(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "+1", "-1", "shop@-1" })
	void whatIsCountedFromTheDatabaseIsRefusedWhereItIsNotAsked(String target) {
		TargetResolver resolver = TargetResolver.withoutDatabase(this.graph);
		assertThatExceptionOfType(TargetException.class).isThrownBy(() -> resolver.resolve(Target.parse(target)))
			.matches((ex) -> ex.kind() == Kind.NO_DATABASE)
			.withMessageContaining("current" + target.replaceFirst(".*@", ""));
	}

	@Test
	void aHeadThatAnotherDependsOnDoesNotStandInTheWay() {
		Cards[] cards = { card("a1"), card("b1").dependsOn("a1") };
		assertUpgrade("head").on(cards).runs("a1", "b1").endsAt("b1");
		assertUpgrade("a1@head").on(cards).runs("a1").endsAt("a1");
	}

	@Test
	void theWrongSignNamesTheOtherCommand() {
		assertUpgrade("-1").from("d1").isRefused(Kind.WRONG_SIGN, "Run `downgrade -1`");
		assertUpgrade("c1branch@-1").from("d1").isRefused(Kind.WRONG_SIGN, "Run `downgrade c1branch@-1`");
		assertUpgrade("+0").from("d1").isRefused(Kind.WRONG_SIGN, "An upgrade goes up");
		assertDowngrade("+1").from("d1").isRefused(Kind.WRONG_SIGN, "Run `upgrade +1`");
	}

	@Test
	void theWrongCountSaysHowManyThereAre() {
		assertUpgrade("+2").from("c1").isRefused(Kind.TOO_FEW_REVISIONS, "Above 'c1' there is only 1 revision");
		assertDowngrade("-4").from("c1").isRefused(Kind.TOO_FEW_REVISIONS, "Below 'c1' there are only 2 revisions");
		assertDowngrade("-1").isRefused(Kind.TOO_FEW_REVISIONS, "The database has no revision", "`current`");
		assertDowngrade("c2branch@-1").from("d1")
			.isRefused(Kind.TOO_FEW_REVISIONS, "None of the current revisions is on branch 'c2branch'");
	}

	@Test
	void aRowThatIsNotHereIsRefused() {
		assertUpgrade("heads").from("gone").isRefused(Kind.UNKNOWN_REVISION, "at revision 'gone', which is not here");
		assertDowngrade("base").from("d1", "gone").isRefused(Kind.UNKNOWN_REVISION, "'gone'");
	}

	@ParameterizedTest
	@CsvSource({ "ae27:shop2,shop2 shop1 ae27", "ae27:,mail2 mail1 shop2 shop1 ae27", ":ae27,ae27 ae10",
			"ae27:+0,'!WRONG_SIGN'", "shop1:+1,shop2 shop1", "-1:shop2,shop2 shop1", "-2:current,shop1 ae27 ae10",
			"base:shop@head,shop2 shop1 ae27 ae10", "shop@base:,shop2 shop1 ae27 ae10", "shop@base:mail2,''",
			"shop2:shop1,'!NOT_IN_LINE'", "shop1:mail2,'!NOT_IN_LINE'", "current:,shop2 shop1", "-1:,'!SEVERAL_ROWS'",
			"base+2:shop2,shop2 shop1 ae27" })
	void ranges(String range, String meaning) {
		TargetResolver resolver = new TargetResolver(this.graph, List.of("shop1"));
		if (meaning.startsWith("!")) {
			assertThatExceptionOfType(TargetException.class).isThrownBy(() -> resolver.within(TargetRange.parse(range)))
				.matches((ex) -> ex.kind() == Kind.valueOf(meaning.substring(1)));
		}
		else {
			assertThat(resolver.within(TargetRange.parse(range)))
				.isEqualTo(meaning.isEmpty() ? List.of() : Arrays.asList(meaning.split(" ")));
		}
	}

}
