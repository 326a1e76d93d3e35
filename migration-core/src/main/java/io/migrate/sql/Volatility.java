package io.migrate.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.scan.Token.Kind;
import io.migrate.schema.KeyWords;

/**
 * Tells whether a default can be stored once for all existing rows, or must be computed
 * for each, which rewrites the table (manual, {@code ALTER TABLE}, "Notes").
 */
final class Volatility {

	/** Functions of {@code pg_catalog}, no form of which is volatile. */
	static final Set<String> NOT_VOLATILE = Set.of("""
			abs age array_append array_cat array_fill array_length array_prepend array_to_string ascii bit_length
			bool box bpchar btrim bytea cardinality ceil ceiling char_length character_length chr cidr circle concat
			concat_ws convert_from convert_to current_database current_schema current_schemas current_setting date
			date_bin date_part date_trunc daterange decode div encode exp float4 float8 floor format format_type inet
			initcap int2 int4 int4range int8 int8range json_build_array json_build_object json_object
			jsonb_build_array jsonb_build_object jsonb_object jsonb_set jsonb_strip_nulls jsonb_typeof justify_days
			justify_hours justify_interval length ln log lower lpad ltrim macaddr make_date make_interval make_time
			make_timestamp make_timestamptz md5 mod now numrange octet_length path pg_typeof pi point polygon power
			quote_ident quote_literal regexp_match regexp_replace repeat replace reverse round row_to_json rpad rtrim
			scale sha224 sha256 sha384 sha512 sign split_part sqrt starts_with statement_timestamp string_to_array
			strpos substr text timestamptz timezone to_char to_date to_hex to_json to_jsonb to_number to_timestamp
			to_tsquery to_tsvector transaction_timestamp translate trunc tsrange tstzrange unistr upper version
			width_bucket""".strip().split("\\s+"));

	private Volatility() {
	}

	/**
	 * Whether it calls a function that is not known to be stable or immutable.
	 */
	static boolean mayBeVolatile(String expression) {
		List<Token> code = SqlScanner.tokens(expression).stream().filter(Token::isCode).toList();
		for (int i = 1; i < code.size(); i++) {
			if (code.get(i).isSymbol("(") && isName(code.get(i - 1)) && !isKnown(code, i - 1)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isName(Token token) {
		return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_IDENTIFIER;
	}

	private static boolean isKnown(List<Token> code, int at) {
		boolean qualified = at > 1 && code.get(at - 1).isSymbol(".");
		if (qualified && !code.get(at - 2).isWord("pg_catalog")) {
			return false;
		}
		String name = code.get(at).text().toLowerCase(Locale.ROOT);
		// a key word that takes parentheses is an operator, a type or a stable function
		return NOT_VOLATILE.contains(name) || KeyWords.contains(name);
	}

}
