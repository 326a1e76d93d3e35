package io.migrate.script;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What counts in the checksum of a file, and what an editor may change.
 */
class SourceDigestTests {

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\r\nb\r\n", "a \t\nb\n\n\n", "a\f\nb  ", "a\u000B\nb\r" })
	void lineEndsAndTrailingBlanksDoNotCount(String text) {
		assertThat(SourceDigest.ofText(text)).isEqualTo(SourceDigest.ofText("a\nb"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\n\nb", " a\nb", "a b", "ab", "a\rb", "" })
	void everythingElseCounts(String text) {
		assertThat(SourceDigest.ofText(text)).isNotEqualTo(SourceDigest.ofText("a\nb"));
	}

	@Test
	void isThatOfTheTextWithoutThem() {
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(12); length > 0; length--) {
				text.append("ab \t\r\n\f\u000B\u00A0".charAt(random.nextInt(9)));
			}
			String plain = text.toString().replaceAll("[ \\t\\x0B\\f\\r]+(?=\\n|\\z)", "").stripTrailing();
			assertThat(SourceDigest.ofText(text.toString())).as(text.toString()).isEqualTo(SourceDigest.ofText(plain));
		}
	}

}
