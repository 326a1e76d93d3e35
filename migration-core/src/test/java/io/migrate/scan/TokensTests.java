package io.migrate.scan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Layout and comments make no difference, strings and quoted names do.
 */
class TokensTests {

	@Test
	void forgetsLayoutCommentsAndCaseOfWords() {
		assertThat(Tokens.normalized("SELECT  a,B -- c\n\tFROM /* d */ t;\r\n"))
			.isEqualTo(Tokens.normalized("select A , b from T"));
	}

	@Test
	void keepsStringsAndQuotedNames() {
		assertThat(Tokens.normalized("SELECT 'A  -- b', \"C  d\", $$ E\n-- f $$"))
			.isEqualTo("select 'A  -- b' , \"C  d\" , $$ E\n-- f $$");
	}

	@Test
	void keepsApartWhatTouches() {
		assertThat(Tokens.normalized("SELECT 1--2\n+3")).isEqualTo("select 1 + 3");
		assertThat(Tokens.normalized("SELECT 'a' 'b'")).isNotEqualTo(Tokens.normalized("SELECT 'a''b'"));
	}

	@Test
	void ofNothingIsNothing() {
		assertThat(Tokens.normalized(" ; -- x\n;")).isEmpty();
	}

}
