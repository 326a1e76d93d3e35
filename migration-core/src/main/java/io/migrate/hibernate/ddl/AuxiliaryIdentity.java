package io.migrate.hibernate.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;

/**
 * Says what a {@code CREATE} statement creates.
 */
public final class AuxiliaryIdentity {

	/**
	 * Those that a catalog is read for; of all others nobody could say whether they are
	 * there.
	 */
	private static final Set<String> KINDS = Set.of("FUNCTION", "PROCEDURE", "AGGREGATE", "VIEW", "MATERIALIZED VIEW",
			"CAST", "TYPE", "DOMAIN", "EXTENSION", "SEQUENCE", "INDEX", "UNIQUE INDEX");

	/** The names that {@code format_type} has for them. */
	private static final Map<String, String> FORMATTED = Map.of("varchar", "character varying", "char", "character",
			"timestamptz", "timestamp with time zone", "timestamp", "timestamp without time zone", "timetz",
			"time with time zone", "time", "time without time zone", "varbit", "bit varying");

	private AuxiliaryIdentity() {
	}

	/**
	 * What {@code CREATE} is followed by.
	 * @throws IllegalArgumentException for a statement that creates nothing known here
	 */
	public static String kind(SqlCursor cursor) {
		if (!cursor.accept("create")) {
			throw cursor.unexpected("CREATE");
		}
		cursor.accept("or", "replace");
		for (String modifier : List.of("temporary", "temp", "recursive")) {
			cursor.accept(modifier);
		}
		String prefix = cursor.accept("materialized") ? "MATERIALIZED " : cursor.accept("unique") ? "UNIQUE " : "";
		String kind = prefix + cursor.name().toUpperCase(Locale.ROOT);
		if (!KINDS.contains(kind)) {
			throw new IllegalArgumentException("A " + kind + " is nothing that is compared.");
		}
		return kind;
	}

	/**
	 * The identity as {@link io.migrate.schema.AuxiliaryObject} has it, and a catalog
	 * spells it.
	 */
	public static String of(String kind, SqlCursor cursor) {
		if (kind.equals("CAST")) {
			SqlCursor types = new SqlCursor(cursor.group());
			String from = formatted(ColumnType.parse(types.until(Set.of("as"))));
			types.accept("as");
			return from + " AS " + formatted(ColumnType.parse(types.rest()));
		}
		cursor.accept("if", "not", "exists");
		if (kind.equals("EXTENSION")) {
			return cursor.name();
		}
		String name = StoredName.sql(cursor.qualifiedName());
		boolean hasArguments = kind.equals("FUNCTION") || kind.equals("PROCEDURE") || kind.equals("AGGREGATE");
		return hasArguments ? name + "(" + String.join(",", argumentTypes(cursor.group())) + ")" : name;
	}

	/**
	 * What {@code DROP} and the kind are followed by.
	 */
	public static String dropped(String kind, String identity) {
		return switch (kind) {
			case "CAST" -> "(" + identity + ")";
			case "EXTENSION" -> StoredName.quoted(identity);
			default -> identity;
		};
	}

	private static List<String> argumentTypes(String list) {
		List<String> types = new ArrayList<>();
		for (String argument : list.isEmpty() ? List.<String>of() : SqlCursor.split(list)) {
			SqlCursor cursor = new SqlCursor(argument);
			boolean out = cursor.accept("out");
			if (!out) {
				cursor.accept("inout");
				cursor.accept("in");
				cursor.accept("variadic");
				types.add(argumentType(cursor.until(Set.of("default")).split("=", 2)[0].strip()));
			}
		}
		return types;
	}

	/** An argument may have a name before its type. */
	private static String argumentType(String text) {
		ColumnType whole = ColumnType.parse(text);
		int space = text.indexOf(' ');
		return formatted((whole.builtIn() || space < 0) ? whole : ColumnType.parse(text.substring(space + 1)));
	}

	private static String formatted(ColumnType type) {
		QualifiedName own = type.userDefinedName();
		String name = (own != null) ? StoredName.sql(own) : FORMATTED.getOrDefault(type.name(), type.name());
		return type.isArray() ? name + "[]" : name;
	}

}
