package io.migrate.graph;

import java.util.Arrays;
import java.util.List;

import io.migrate.error.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.migrate.graph.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetTests {

	private final RevisionGraph linear = RevisionGraph
		.of(List.of(card("ae10").create(), card("ae27", "ae10").create(), card("b333", "ae27").label("shop").create()));

	private final RevisionGraph merged = RevisionGraph.of(List.of(card("a").create(), card("b1", "a").create(),
			card("b2", "a").create(), card("m", "b1", "b2").create()));

	@ParameterizedTest
	@CsvSource({ "head,b333", "heads,b333", "base,''", "current,ae27", "ae27,ae27", "b,b333", "ae2,ae27", "+1,b333",
			"-1,ae10", "-2,''", "head-1,ae27", "base+2,ae27", "ae10+1,ae27", "b3-3,''", "current-1,ae10", "shop,b333",
			" head ,b333", "+0,ae27" })
	void meansOneThing(String target, String expected) {
		assertThat(resolve(this.linear, target, "ae27")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "@", "a@", "head@a", "a@b@c", "a b", "+", "--1", "1+2+3", "a:b", "+99999999999" })
	void isRefusedAsWritten(String target) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Target.parse(target))
			.withMessageContaining("'" + target + "' is not a target");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "xyz | There is no revision 'xyz'", "ae | So begin ae10, ae27",
					"+2 | Above 'ae27' there is only 1 revision", "-3 | Below 'ae27' there is only 1 revision",
					"head+1 | Above 'b333' there is no revision", "base-1 | Below base there is no revision" })
	void saysWhyItMeansNothing(String target, String message) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> resolve(this.linear, target, "ae27"))
			.withMessageContaining(message);
	}

	@Test
	void severalHeadsAreExplained() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> resolve(Cards.forked(), "head"))
			.withMessageContaining("2 heads: d1, d2")
			.withMessageContaining("Run `merge d1 d2`");
		assertThat(resolve(Cards.forked(), "heads")).isEqualTo("d1 d2");
	}

	@ParameterizedTest
	@CsvSource({ "+1,b", "+1,d1 d2", "-1,d1 d2", "base+3,''" })
	void aWayThatBranchesIsAmbiguous(String target, String rows) {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> resolve(Cards.forked(), target, rows.isEmpty() ? new String[0] : rows.split(" ")))
			.withMessageContaining("'" + target + "' is ambiguous");
	}

	@Test
	void belowAMergeTheWayIsAmbiguous() {
		assertThatExceptionOfType(TargetException.class).isThrownBy(() -> resolve(this.merged, "-1", "m"))
			.withMessageContaining("Revision 'm' merges b1, b2")
			.matches((ex) -> ex.kind() == TargetException.Kind.AMBIGUOUS_WAY);
	}

	@ParameterizedTest
	@CsvSource({ "a:b,a,b", "a:,a,", ":b,,b", "head,,head", "base:+2,base,+2", "current-1:heads,current-1,heads" })
	void readsRanges(String text, String from, String to) {
		TargetRange range = TargetRange.parse(text);
		assertThat(range.from()).isEqualTo((from != null) ? Target.parse(from) : null);
		assertThat(range.to()).isEqualTo((to != null) ? Target.parse(to) : null);
		assertThat(String.valueOf(range.to())).isEqualTo(String.valueOf(to));
	}

	@Test
	void aNameThatIsAPrefixOfAnotherIsItself() {
		RevisionGraph graph = RevisionGraph.of(List.of(card("ab").create(), card("abc", "ab").create()));
		assertThat(resolve(graph, "ab")).isEqualTo("ab");
	}

	private static String resolve(RevisionGraph graph, String target, String... rows) {
		return String.join(" ", new TargetResolver(graph, Arrays.asList(rows)).resolve(Target.parse(target)));
	}

}
