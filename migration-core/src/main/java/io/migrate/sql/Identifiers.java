package io.migrate.sql;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.migrate.schema.ColumnType;
import io.migrate.schema.KeyWords;
import io.migrate.schema.QualifiedName;

/**
 * Writes names and types as SQL that means exactly them: in quotes unless a name is plain
 * and no key word, as PostgreSQL's {@code quote_ident} does it.
 */
public final class Identifiers {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private static final Pattern PLAIN_MODIFIER = Pattern.compile("-?\\d+|[A-Za-z_][A-Za-z0-9_]*");

	private Identifiers() {
	}

	/**
	 * A name, quoted where it must be.
	 * @throws IllegalArgumentException if PostgreSQL can have no such name: it is empty
	 * or holds a zero character
	 */
	public static String quote(String name) {
		if (name.isEmpty() || name.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("'" + name + "' cannot be a name");
		}
		boolean plain = PLAIN.matcher(name).matches() && !KeyWords.contains(name);
		return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * A name with its schema, where it has one.
	 */
	public static String name(QualifiedName name) {
		return (name.schema() != null) ? quote(name.schema()) + "." + quote(name.name()) : quote(name.name());
	}

	/**
	 * Names with commas between them.
	 */
	public static String list(List<String> names) {
		return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
	}

	/**
	 * A type with its modifiers.
	 */
	public static String type(ColumnType type) {
		return element(type) + (type.isArray() ? "[]" : "");
	}

	private static String element(ColumnType type) {
		QualifiedName userDefined = type.userDefinedName();
		if (userDefined != null) {
			return name(userDefined) + modifiers(type.modifiers());
		}
		if (type.name().equals("interval") && !type.modifiers().isEmpty()) {
			return interval(type.modifiers());
		}
		// without a length, the word char means a length of one
		boolean unlimited = type.name().equals("char") && type.modifiers().isEmpty();
		return unlimited ? "bpchar" : type.name() + modifiers(type.modifiers());
	}

	/**
	 * Fields, a precision, or both: {@code interval day to second(3)}.
	 */
	private static String interval(List<String> modifiers) {
		boolean fields = !Character.isDigit(modifiers.get(0).charAt(0));
		String precision = modifiers(modifiers.subList(fields ? 1 : 0, modifiers.size()));
		return "interval" + (fields ? " " + modifiers.get(0) : "") + precision;
	}

	private static String modifiers(List<String> modifiers) {
		if (modifiers.isEmpty()) {
			return "";
		}
		return modifiers.stream()
			.map((modifier) -> PLAIN_MODIFIER.matcher(modifier).matches() ? modifier : Literals.string(modifier))
			.collect(Collectors.joining(",", "(", ")"));
	}

}
