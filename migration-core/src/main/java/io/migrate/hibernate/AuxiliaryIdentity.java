package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.migrate.schema.ColumnType;

/**
 * Says what a {@code CREATE} statement creates.
 */
final class AuxiliaryIdentity {

	private static final Set<String> KINDS = Set.of("FUNCTION", "PROCEDURE", "AGGREGATE", "VIEW", "MATERIALIZED VIEW",
			"TRIGGER", "CAST", "TYPE", "DOMAIN", "EXTENSION", "SEQUENCE", "TABLE", "RULE", "POLICY", "COLLATION",
			"INDEX", "UNIQUE INDEX");

	private AuxiliaryIdentity() {
	}

	/**
	 * What {@code CREATE} is followed by.
	 * @throws IllegalArgumentException for a statement that creates nothing known here
	 */
	static String kind(SqlCursor cursor) {
		if (!cursor.accept("create")) {
			throw cursor.unexpected("CREATE");
		}
		cursor.accept("or", "replace");
		for (String modifier : List.of("temporary", "temp", "unlogged", "recursive", "constraint")) {
			cursor.accept(modifier);
		}
		String prefix = cursor.accept("materialized") ? "MATERIALIZED " : cursor.accept("unique") ? "UNIQUE " : "";
		String kind = prefix + cursor.name().toUpperCase(Locale.ROOT);
		if (!KINDS.contains(kind)) {
			throw cursor.unexpected("something else than the name of a " + kind);
		}
		return kind;
	}

	/**
	 * The identity as {@link io.migrate.schema.AuxiliaryObject} has it.
	 */
	static String of(String kind, SqlCursor cursor) {
		if (kind.equals("CAST")) {
			SqlCursor types = new SqlCursor(cursor.group());
			ColumnType from = ColumnType.parse(types.until(Set.of("as")));
			types.accept("as");
			return from + " AS " + ColumnType.parse(types.rest());
		}
		cursor.accept("if", "not", "exists");
		String name = StoredName.sql(cursor.qualifiedName());
		return switch (kind) {
			case "FUNCTION", "PROCEDURE", "AGGREGATE" ->
				name + "(" + String.join(",", argumentTypes(cursor.group())) + ")";
			case "TRIGGER", "RULE", "POLICY" -> {
				if (!cursor.at("on")) {
					cursor.until(Set.of("on"));
				}
				cursor.accept("on");
				yield name + " ON " + StoredName.sql(cursor.qualifiedName());
			}
			default -> name;
		};
	}

	/**
	 * What {@code DROP} and the kind are followed by.
	 */
	static String dropped(String kind, String identity) {
		return kind.equals("CAST") ? "(" + identity + ")" : identity;
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
		ColumnType type = (whole.builtIn() || space < 0) ? whole : ColumnType.parse(text.substring(space + 1));
		return new ColumnType(type.schema(), type.name(), List.of(), type.dimensions(), type.builtIn()).toString();
	}

}
