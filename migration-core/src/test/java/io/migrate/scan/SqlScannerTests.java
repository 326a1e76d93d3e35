package io.migrate.scan;

import java.util.List;

import io.migrate.scan.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What PostgreSQL takes for one token is one token.
 */
class SqlScannerTests {

	@ParameterizedTest
	@ValueSource(strings = { "'a'", "''", "'it''s'", "'a\nb'", "'a\\'", "E'a\\'b'", "e'\\\\'", "E'a''b\\''", "N'a'",
			"B'01'", "x'1F'", "U&'\\0041'", "u&'a''b'", "'a'\n'b'", "'a' \t\n -- more\n 'b'", "E'a'\n'b\\'c'",
			"'semi;colon'", "'--no comment'", "'/*'" })
	void readsAStringAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.STRING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$$a$$", "$$$$", "$x$a$$b$x$", "$x$'$x$", "$é$;$é$", "$_1$ $_2$ $_1$", "$$--$$" })
	void readsADollarQuotedStringAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.DOLLAR_STRING);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\"a\"", "\"a\"\"b\"", "\"concurrently\"", "\"a;b\"", "\"a\\\"", "U&\"d\\0061t\"", "\"a'b\"" })
	void readsAQuotedNameAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.QUOTED_IDENTIFIER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.5", ".5", "1.", "1e10", "1.5E-3", "0x1F", "0b01", "1_000" })
	void readsANumberAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.NUMBER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "_a1", "a$b$c", "straße", "日本", "SELECT", "\u00a0" })
	void readsAWordAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.WORD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/**/", "/* /* nested */ ; */", "/* ' */", "/*/**/*/" })
	void readsABlockCommentAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.BLOCK_COMMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'a", "E'a\\'", "'a'\n'b", "$$a", "$x$a$$", "\"a", "/* /* */", "/*", "U&'", "/*/" })
	void marksWhatIsNotTerminated(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.UNTERMINATED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "::", ":=", "<=", "->>", "@>", "!~*", "@-", "(", ";", "$", "..", "<@" })
	void readsAnOperatorAsOneToken(String sql) {
		assertThat(kinds(sql)).containsExactly(Kind.SYMBOL);
	}

	@Test
	void cutsWhereThePartsTouch() {
		assertThat(texts("a=-1")).containsExactly("a", "=", "-", "1");
		assertThat(texts("1..2")).containsExactly("1", "..", "2");
		assertThat(texts("a+--b\n/2")).containsExactly("a", "+", "--b", "\n", "/", "2");
		assertThat(texts("a*/*b*/c")).containsExactly("a", "*", "/*b*/", "c");
		assertThat(texts("the'x'")).containsExactly("the", "'x'");
		assertThat(texts("'a' 'b'")).containsExactly("'a'", " ", "'b'");
		assertThat(texts("f($1,$2)")).containsExactly("f", "(", "$1", ",", "$2", ")");
		assertThat(texts("a$$b")).containsExactly("a$$b");
		assertThat(texts("x::text[]")).containsExactly("x", "::", "text", "[", "]");
	}

	@Test
	void readsACommandToPsqlUpToTheEndOfItsLine() {
		assertThat(texts("\\copy a from 'b'\nSELECT")).containsExactly("\\copy a from 'b'", "\n", "SELECT");
		assertThat(kinds("\\echo 'it\n")).containsExactly(Kind.BACKSLASH_COMMAND, Kind.BLANK);
	}

	@Test
	void knowsLineAndColumn() {
		List<Token> tokens = SqlScanner.tokens("a\r\n  b\rc\n'd\ne' f");
		assertThat(tokens.stream().filter(Token::isCode)).extracting(Token::text, Token::line, Token::column)
			.containsExactly(tuple("a", 1, 1), tuple("b", 2, 3), tuple("c", 3, 1), tuple("'d\ne'", 4, 1),
					tuple("f", 5, 4));
	}

	@Test
	void spellsNamesAsPostgresqlStoresThem() {
		assertThat(SqlScanner.tokens("Users").get(0).identifier()).isEqualTo("users");
		assertThat(SqlScanner.tokens("STRASSEÄ").get(0).identifier()).isEqualTo("strasseÄ");
		assertThat(SqlScanner.tokens("\"a\"\"B\"").get(0).identifier()).isEqualTo("a\"B");
		assertThat(SqlScanner.tokens("U&\"\\0061\"").get(0).identifier()).isNull();
		assertThat(SqlScanner.tokens("'a'").get(0).identifier()).isNull();
		assertThat(SqlScanner.tokens("ä".repeat(40)).get(0).identifier()).isEqualTo("ä".repeat(31));
	}

	@Test
	void doesNotTakeOtherLettersForThoseOfKeyWords() {
		// the Kelvin sign, whose lower case is k
		assertThat(SqlScanner.tokens("ROLLBAC\u212a").get(0).isWord("ROLLBACK")).isFalse();
	}

	private static List<Kind> kinds(String sql) {
		return SqlScanner.tokens(sql).stream().map(Token::kind).toList();
	}

	private static List<String> texts(String sql) {
		return SqlScanner.tokens(sql).stream().map(Token::text).toList();
	}

}
