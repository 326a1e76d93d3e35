package io.migrate.hibernate.ddl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comments are what Hibernate's DDL would have left.
 */
class CommentsTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "plain,plain", "it''s,it's", "it's,it's", "'a' and ''b'','a' and ''b''" })
	void readsQuotesAsTheAuthorMeantThem(String comment, String expected) {
		assertThat(Comments.of(comment)).isEqualTo(expected);
	}

	@Test
	void takesAnEmptyCommentForNone() {
		assertThat(Comments.of("")).isNull();
		assertThat(Comments.of(null)).isNull();
	}

}
