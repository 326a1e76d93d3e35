package io.migrate.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code x IN ('a', 'b')} on a {@code varchar} column is stored as a comparison with an
 * array. PostgreSQL shows that in a form that becomes yet another one when it is read
 * again, so an expression that went away and came back would not be what it was. The form
 * it was written in is the one that stays.
 */
final class TextLists {

	/**
	 * Possessive, here and below: what gives back nothing needs no stack, however long.
	 */
	private static final String LITERAL = "'(?:[^']|'')*+'";

	private static final String ELEMENT = "(?:" + LITERAL + "::character varying|\\(" + LITERAL
			+ "::character varying\\)::text)";

	private static final String ARRAY = "ARRAY\\[(" + ELEMENT + "(?:, " + ELEMENT + ")*+)\\]";

	private static final Pattern COMPARISON = Pattern
		.compile("\\(((?:\"(?:[^\"]|\"\")++\"|[a-z_][a-z0-9_$]*))\\)::text " + "(= ANY|<> ALL) \\((?:\\(" + ARRAY
				+ "\\)::text\\[\\]|" + ARRAY + ")\\)");

	private TextLists() {
	}

	/**
	 * The expression with such comparisons as lists.
	 */
	static String asWritten(String spelled) {
		return COMPARISON.matcher(spelled)
			.replaceAll((match) -> Matcher.quoteReplacement(
					list(match.group(1), match.group(2), (match.group(3) != null) ? match.group(3) : match.group(4))));
	}

	private static String list(String column, String comparison, String elements) {
		String literals = elements.replaceAll("\\(?(" + LITERAL + ")::character varying(?:\\)::text)?", "$1");
		return column + (comparison.equals("= ANY") ? " IN (" : " NOT IN (") + literals + ")";
	}

}
