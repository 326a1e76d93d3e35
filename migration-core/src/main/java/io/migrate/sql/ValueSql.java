package io.migrate.sql;

import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.operation.Value;
import io.migrate.scan.NamedParameters;

/**
 * Values as literals, which mean the same in every session: none depends on a time zone,
 * a style of dates or a locale.
 */
final class ValueSql {

	/** A year of Java's ISO 8601 has a sign where it has not four digits. */
	private static final Pattern SIGNED_YEAR = Pattern.compile("([+-])(\\d{4,9})(-.*)");

	private ValueSql() {
	}

	/**
	 * For a place whose type is known, such as a column's: a string is read as that type.
	 * @param what whose it is, for a message
	 */
	static String assigned(Value value, String what) {
		return switch (value.kind()) {
			case NULL -> "NULL";
			case BOOLEAN -> value.text().equals("true") ? "TRUE" : "FALSE";
			case NUMBER -> value.text();
			case SQL -> Expressions.operand(value.text(), what);
			case TYPED -> typed(value, what);
			default -> Literals.line(text(value));
		};
	}

	/**
	 * For any place: with its type, apart from text, which fits every type that reads it.
	 */
	static String typed(Value value, String what) {
		String type = switch (value.kind()) {
			case NULL, BOOLEAN, TEXT, NUMBER, SQL -> "";
			case DATE -> "date";
			case TIME -> "time";
			case OFFSET_TIME -> "timetz";
			case TIMESTAMP -> "timestamp";
			case OFFSET_TIMESTAMP -> "timestamptz";
			case DURATION, PERIOD -> "interval";
			case UUID -> "uuid";
			case BYTES -> "bytea";
			case TYPED -> Identifiers.type(Objects.requireNonNull(value.type()));
		};
		if (!type.isEmpty()) {
			return Literals.line(text(value)) + "::" + type;
		}
		String plain = assigned(value, what);
		// another sign before it would begin a comment
		return plain.startsWith("-") ? "(" + plain + ")" : plain;
	}

	/**
	 * SQL with the values of its parameters.
	 */
	static String filled(String sql, SortedMap<String, Value> parameters) {
		return NamedParameters.replace(sql, (name) -> {
			Value value = parameters.get(name);
			return (value != null) ? typed(value, "parameter " + name) : ":" + name;
		});
	}

	private static String text(Value value) {
		return switch (value.kind()) {
			case DATE, TIMESTAMP, OFFSET_TIMESTAMP -> year(value.text());
			case BYTES -> "\\x" + value.text();
			default -> value.text();
		};
	}

	/** PostgreSQL knows no year 0 and no sign (manual, section 8.5.1). */
	private static String year(String text) {
		Matcher signed = SIGNED_YEAR.matcher(text);
		if (text.startsWith("0000-")) {
			return "0001" + text.substring(4) + " BC";
		}
		if (!signed.matches()) {
			return text;
		}
		boolean before = signed.group(1).equals("-");
		long year = Long.parseLong(signed.group(2)) + (before ? 1 : 0);
		return String.format("%04d", year) + signed.group(3) + (before ? " BC" : "");
	}

}
