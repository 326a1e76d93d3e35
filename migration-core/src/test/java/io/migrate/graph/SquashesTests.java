package io.migrate.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.migrate.script.RevisionCard;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

import static io.migrate.graph.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SquashesTests {

	private static final Cards SQUASH = card("s", "p").replaces("a", "x", "b");

	@Test
	void theSquashedRevisionStandsForWhatItReplaces() {
		assertShown(squashes(card("p"), card("a", "p"), card("x", "a"), card("b", "x"), SQUASH, card("c", "b")))
			.isEqualTo("p s(p) c(s)");
	}

	@Test
	void itDoesSoAlsoWhenTheFilesAreGone() {
		assertShown(squashes(card("p"), SQUASH, card("c", "b"))).isEqualTo("p s(p) c(s)");
	}

	@Test
	void aDatabaseInTheMiddleSeesWhatWasReplaced() {
		Squashes squashes = squashes(card("p"), card("a", "p"), card("x", "a"), card("b", "x"), SQUASH, card("c", "b"),
				card("d", "s"));
		assertThat(squashes.toOpen(List.of("a"), null)).containsExactly("s");
		assertThat(squashes.toOpen(List.of("p"), "a")).containsExactly("s");
		assertThat(squashes.toOpen(List.of("b"), "b")).containsExactly("s");
		assertThat(show(squashes.form(Set.of("s")))).isEqualTo("p a(p) x(a) b(x) c(b) d(b)");
	}

	@Test
	void aDatabaseThatHasNoneOrAllDoesNot() {
		Squashes squashes = squashes(card("p"), card("a", "p"), card("x", "a"), card("b", "x"), SQUASH, card("c", "b"));
		for (String row : List.of("p", "b", "s", "c", "elsewhere")) {
			assertThat(squashes.toOpen(List.of(row), null)).as(row).isEmpty();
		}
		assertThat(squashes.toOpen(List.of(), null)).isEmpty();
		assertThat(squashes.toOpen(List.of("p"), "s")).isEmpty();
	}

	@Test
	void inTheMiddleThereIsNoWayOnWithoutTheFiles() {
		Squashes squashes = squashes(card("p"), card("x", "a"), card("b", "x"), SQUASH, card("c", "b"));
		assertThat(squashes.toOpen(List.of("x"), null)).isEmpty();
		assertThat(squashes.form(Set.of()).within()).containsOnlyKeys("a", "x");
	}

	@Test
	void bothNamesOfTheWholeAreKnown() {
		Squashes squashes = squashes(card("p"), card("a", "p"), card("x", "a"), card("b", "x"), SQUASH);
		assertThat(squashes.form(Set.of()).known("b")).isEqualTo("s");
		assertThat(squashes.form(Set.of()).known("p")).isEqualTo("p");
		assertThat(squashes.form(Set.of("s")).known("s")).isEqualTo("b");
	}

	@Test
	void whatWasSquashedTwiceIsOpenedAsFarAsNeedBe() {
		Squashes squashes = squashes(card("a"), card("b", "a"), card("s1").replaces("a", "b"), card("c", "s1"),
				card("d", "c"), card("s2").replaces("a", "b", "s1", "c", "d"));
		assertShown(squashes).isEqualTo("s2");
		assertThat(squashes.toOpen(List.of("c"), null)).containsExactly("s2");
		assertThat(squashes.toOpen(List.of("s1"), null)).containsExactly("s2");
		assertThat(squashes.toOpen(List.of("b"), null)).containsExactly("s2");
		assertThat(squashes.toOpen(List.of("a"), null)).containsExactly("s2", "s1");
		assertThat(show(squashes.form(Set.of("s2")))).isEqualTo("s1 c(s1) d(c)");
		assertThat(squashes.form(Set.of("s2")).known("b")).isEqualTo("s1");
		assertThat(show(squashes.form(Set.of("s2", "s1")))).isEqualTo("a b(a) c(b) d(c)");
	}

	@Test
	void nothingFollowsTheMiddle() {
		assertFault("'c' (c.sql) follows 'x', which is in the middle of what was squashed into 's': let it follow 's'",
				card("p"), SQUASH, card("c", "x").file("c.sql"));
		assertFault("'c' follows 'a'", card("p"), SQUASH, card("c", "p").dependsOn("a"));
	}

	@Test
	void twoDoNotStandForTheSameNorOneForItself() {
		assertFault("'s' replaces 'b', which revision 't' replaces too", SQUASH, card("t").replaces("b", "c"));
		assertFault("'s' replaces itself", card("s").replaces("a", "s"));
	}

	private static void assertFault(String text, Cards... cards) {
		assertThatExceptionOfType(BrokenGraphException.class).isThrownBy(() -> squashes(cards).form(Set.of()))
			.withMessageContaining(text);
	}

	private static AbstractStringAssert<?> assertShown(Squashes squashes) {
		return assertThat(show(squashes.form(Set.of())));
	}

	private static String show(SquashForm form) {
		return form.cards()
			.stream()
			.map((card) -> card.id() + (card.parents().isEmpty() ? "" : "(" + String.join(",", card.parents()) + ")"))
			.collect(Collectors.joining(" "));
	}

	private static Squashes squashes(Cards... cards) {
		List<RevisionCard> created = Arrays.stream(cards).map(Cards::create).toList();
		return new Squashes(created);
	}

}
