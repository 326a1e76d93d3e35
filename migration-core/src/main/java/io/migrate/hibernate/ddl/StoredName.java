package io.migrate.hibernate.ddl;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.migrate.schema.KeyWords;
import io.migrate.schema.QualifiedName;

/**
 * Spells names as PostgreSQL stores them (manual, section 4.1.1): without quotes, folded
 * unless quoted, cut to 63 bytes.
 */
public final class StoredName {

	private static final int MAX_BYTES = 63;

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private StoredName() {
	}

	/**
	 * A name of a mapping.
	 */
	public static String of(String text, boolean quoted) {
		return cut(quoted ? text : fold(text));
	}

	/**
	 * A name as it stands in SQL, or in a mapping with Hibernate's back-ticks.
	 */
	public static String ofSql(String sql) {
		String text = sql.strip();
		char first = text.isEmpty() ? ' ' : text.charAt(0);
		boolean quoted = text.length() > 2 && (first == '"' || first == '`') && text.charAt(text.length() - 1) == first;
		String quote = String.valueOf(first);
		return quoted ? of(text.substring(1, text.length() - 1).replace(quote + quote, quote), true) : of(text, false);
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
	public static String cut(String name) {
		return cut(name, MAX_BYTES);
	}

	private static String cut(String name, int maxBytes) {
		int end = name.length();
		while (bytes(name.substring(0, end)) > maxBytes
				|| (end > 0 && Character.isHighSurrogate(name.charAt(end - 1)))) {
			end--;
		}
		return name.substring(0, end);
	}

	/**
	 * The name that PostgreSQL gives to what belongs to a column: of table and column,
	 * the longer one is shortened until all fits.
	 */
	public static String join(String table, String column, String label) {
		int available = MAX_BYTES - label.length() - 2;
		int first = bytes(table);
		int second = bytes(column);
		while (first + second > available) {
			if (first > second) {
				first--;
			}
			else {
				second--;
			}
		}
		return cut(table, first) + "_" + cut(column, second) + "_" + label;
	}

	/**
	 * A name as SQL needs it: quoted where it would be another or none.
	 */
	public static String sql(QualifiedName name) {
		return ((name.schema() != null) ? quoted(name.schema()) + "." : "") + quoted(name.name());
	}

	public static String quoted(String name) {
		boolean plain = PLAIN.matcher(name).matches() && !KeyWords.contains(name);
		return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
