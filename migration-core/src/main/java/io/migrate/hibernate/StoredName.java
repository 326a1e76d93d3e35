package io.migrate.hibernate;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.migrate.schema.QualifiedName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;

/**
 * Spells names as PostgreSQL stores them (manual, section 4.1.1): without quotes, folded
 * unless quoted, cut to 63 bytes.
 */
final class StoredName {

	private static final int MAX_BYTES = 63;

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private StoredName() {
	}

	static String of(Identifier identifier) {
		return stored(identifier.getText(), identifier.isQuoted());
	}

	static String of(Column column) {
		return stored(column.getName(), column.isQuoted());
	}

	/**
	 * A name as it stands in SQL, or in a mapping with Hibernate's back-ticks.
	 */
	static String ofSql(String sql) {
		String text = sql.strip();
		char first = text.isEmpty() ? ' ' : text.charAt(0);
		boolean quoted = text.length() > 2 && (first == '"' || first == '`') && text.charAt(text.length() - 1) == first;
		String quote = String.valueOf(first);
		return quoted ? stored(text.substring(1, text.length() - 1).replace(quote + quote, quote), true)
				: stored(text, false);
	}

	private static String stored(String text, boolean quoted) {
		return cut(quoted ? text : fold(text));
	}

	/** Only ASCII letters: with UTF-8, PostgreSQL leaves all others as they are. */
	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text);
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				folded.setCharAt(i, (char) (c + ('a' - 'A')));
			}
		}
		return folded.toString();
	}

	/**
	 * The first 63 bytes, less the pieces of a character that would be cut in two.
	 */
	static String cut(String name) {
		int end = name.length();
		while (bytes(name.substring(0, end)) > MAX_BYTES
				|| (end > 0 && Character.isHighSurrogate(name.charAt(end - 1)))) {
			end--;
		}
		return name.substring(0, end);
	}

	/**
	 * The name that PostgreSQL gives to what belongs to a column: of table and column,
	 * the longer one is shortened until all fits.
	 */
	static String join(String table, String column, String label) {
		int available = MAX_BYTES - label.length() - 2;
		String first = table;
		String second = column;
		while (bytes(first) + bytes(second) > available) {
			if (bytes(first) > bytes(second)) {
				first = first.substring(0, first.length() - 1);
			}
			else {
				second = second.substring(0, second.length() - 1);
			}
		}
		return first + "_" + second + "_" + label;
	}

	/**
	 * A name as SQL needs it: quoted where folding or its characters would change it.
	 */
	static String sql(QualifiedName name) {
		return ((name.schema() != null) ? quoted(name.schema()) + "." : "") + quoted(name.name());
	}

	static String quoted(String name) {
		return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
