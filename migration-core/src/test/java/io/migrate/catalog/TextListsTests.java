package io.migrate.catalog;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of texts come back as they were written.
 */
class TextListsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"(x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])|x IN ('a', 'b')",
			"(x)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])|x IN ('a', 'b')",
			"(\"My X\")::text <> ALL ((ARRAY['it''s'::character varying])::text[])|\"My X\" NOT IN ('it''s')",
			"(n > 0) AND ((x)::text = ANY ((ARRAY['a'::character varying])::text[]))|(n > 0) AND (x IN ('a'))",
			"x = ANY (ARRAY['a'::text])|x = ANY (ARRAY['a'::text])",
			"(x)::text = ANY ((ARRAY[y, 'b'::character varying])::text[])|"
					+ "(x)::text = ANY ((ARRAY[y, 'b'::character varying])::text[])" })
	void areReadInTheFormThatStays(String spelled, String written) {
		assertThat(TextLists.asWritten(spelled)).isEqualTo(written);
	}

	@Test
	void mayBeAsLongAsTheyLike() {
		String text = "it''s long ".repeat(10_000);
		String element = "'" + text + "'::character varying";
		String elements = String.join(", ", Collections.nCopies(5_000, "'x'::character varying"));
		assertThat(TextLists.asWritten("(x)::text = ANY ((ARRAY[" + elements + ", " + element + "])::text[])"))
			.isEqualTo("x IN (" + "'x', ".repeat(5_000) + "'" + text + "')");
		assertThat(TextLists.asWritten("x <> '" + text + "'")).isEqualTo("x <> '" + text + "'");
	}

	@Test
	void leaveReplacementCharactersAlone() {
		assertThat(TextLists.asWritten("(x)::text = ANY ((ARRAY['$1\\'::character varying])::text[])"))
			.isEqualTo("x IN ('$1\\')");
	}

}
