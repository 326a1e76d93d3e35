package io.migrate.catalog;

import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionTextTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "((a > 0)),a > 0", "(a) + (b),(a) + (b)", "(')'),')'", "(a || ')('),a || ')('", "(\"(\"),\"(\"",
					"a,a", "(a,(a", "`($$)$$)`,$$)$$", "` ( ( a ) ) `,a", "(a)::text,(a)::text" })
	void parenthesesAroundAllOfItAreTakenAway(String sql, String expected) {
		assertThat(ExpressionText.unwrapped(sql)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "f(a, b[1])", "';'", "$$;)$$", "a /* ; ) */ + 1", "a -- )", "\";\"", "E'\\');'",
			"d ? 'a'" })
	void anExpressionStaysInItsParentheses(String sql) {
		assertThat(ExpressionText.isEnclosed(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-- only", "1); DROP TABLE users; --", "1) + (2", "(1", "1)", "a[1", "'open",
			"\"open", "$$open", "/* open", "1; 2", "\\! ls", "$1", "E'\\'", "a\0" })
	void whatWouldLeaveItsParenthesesIsSeen(String sql) {
		assertThat(ExpressionText.isEnclosed(sql)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "A > 0,(a>0)", "`status IN ('A', 'B')`,`STATUS in ('A','B')`", "'x',`'x'::character varying(5)`",
					"'x',`('x'::public.\"Mood\"[])`", "0,0::bigint", "`'1'::numeric(5,2)`,'1'",
					"`'a'::timestamp without time zone`,'a'", "`a = '1'::text and b`,`a = '1' AND b`" })
	void whatDiffersInLayoutAndCastsOfLiteralsIsSimilar(String one, String other) {
		assertThat(ExpressionText.similar(one, other)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "'A','a'", "a,\"A\"", "a + b,a - b", "a::text,a", "`'x'`,`x`" })
	void whatDiffersInMeaningIsNot(String one, String other) {
		assertThat(ExpressionText.similar(one, other)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "varchar(5),'x',`'x'::character varying`", "text[],'{}',`'{}'::text[]`",
			"char(3),'x',`'x'::bpchar`", "json,'{}',`'{}'::json`", "mood,'it''s',`'it''s'::mood`" })
	void aLiteralOfItsColumnsTypeIsKnownByItsText(String type, String literal, String spelled) {
		Column column = Column.of("c", ColumnType.parse(type));
		assertThat(ExpressionText.isLiteralOf(column, literal, spelled)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "integer,'5',`'5'::text`", "text,'x',`'y'::text`",
			"text,'x',`'x'::text || 'y'`", "text[],'{}',`'{}'::text`", "text,`lower('x')`,`lower('x')::text`" })
	void anyOtherIsNot(String type, String literal, String spelled) {
		Column column = Column.of("c", ColumnType.parse(type));
		assertThat(ExpressionText.isLiteralOf(column, literal, spelled)).isFalse();
	}

	@Test
	void aTypeOfAnotherSchemaIsAnother() {
		Column column = Column.of("c", ColumnType.userDefined(QualifiedName.of("app", "mood")));
		assertThat(ExpressionText.isLiteralOf(column, "'x'", "'x'::mood")).isFalse();
		assertThat(ExpressionText.isLiteralOf(column, "'x'", "'x'::app.mood")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "NULL", "null", "(null)", "NULL::character varying", "null::app.mood[]" })
	void nullIsNoDefault(String sql) {
		assertThat(ExpressionText.isNull(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'NULL'", "nullif(1, 1)", "NULL IS NULL", "\"null\"" })
	void otherNullsAreDefaults(String sql) {
		assertThat(ExpressionText.isNull(sql)).isFalse();
	}

}
