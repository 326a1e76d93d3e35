package io.migrate.diff;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.schema.QualifiedName;

/**
 * Reads and writes the few pieces of SQL that a difference holds: expressions name
 * columns, casts and backfills are expressions. Names are always quoted.
 */
final class SqlText {

	private static final Pattern TOKEN = Pattern
		.compile("'(?:[^']|'')*+'|\"((?:[^\"]|\"\")++)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

	private SqlText() {
	}

	static String identifier(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	static String name(QualifiedName name) {
		return ((name.schema() != null) ? identifier(name.schema()) + "." : "") + identifier(name.name());
	}

	static String literal(String text) {
		String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
		return (text.indexOf('\\') >= 0) ? "E" + quoted : quoted;
	}

	/**
	 * The identifiers of an expression as PostgreSQL stores them, in their order; also
	 * key words, types and functions, which cannot be told from columns here.
	 */
	static Set<String> identifiers(String expression) {
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = TOKEN.matcher(expression);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				names.add(matcher.group(1).replace("\"\"", "\""));
			}
			else if (matcher.group(2) != null) {
				names.add(matcher.group(2).toLowerCase(Locale.ROOT));
			}
		}
		return names;
	}

}
