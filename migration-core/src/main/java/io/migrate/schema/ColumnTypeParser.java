package io.migrate.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads PostgreSQL's spellings of a type (manual, chapter 8, table 8.1 with its aliases,
 * and section 8.5 for the places where a precision may stand).
 */
final class ColumnTypeParser {

	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("int8", "bigint"),
			Map.entry("int", "integer"), Map.entry("int4", "integer"), Map.entry("int2", "smallint"),
			Map.entry("character varying", "varchar"), Map.entry("char varying", "varchar"),
			Map.entry("character", "char"), Map.entry("bpchar", "char"), Map.entry("nchar", "char"),
			Map.entry("national character varying", "varchar"), Map.entry("national character", "char"),
			Map.entry("float4", "real"), Map.entry("float8", "double precision"),
			Map.entry("float", "double precision"), Map.entry("bool", "boolean"), Map.entry("decimal", "numeric"),
			Map.entry("dec", "numeric"), Map.entry("timestamp without time zone", "timestamp"),
			Map.entry("timestamp with time zone", "timestamptz"), Map.entry("time without time zone", "time"),
			Map.entry("time with time zone", "timetz"), Map.entry("bit varying", "varbit"));

	private static final Set<String> BUILT_IN = Set.of("bigint", "integer", "smallint", "varchar", "char", "text",
			"real", "double precision", "boolean", "numeric", "timestamp", "timestamptz", "time", "timetz", "date",
			"interval", "bytea", "oid", "uuid", "json", "jsonb", "jsonpath", "xml", "inet", "cidr", "macaddr",
			"macaddr8", "money", "bit", "varbit", "name", "\"char\"", "point", "line", "lseg", "box", "path", "polygon",
			"circle", "tsvector", "tsquery", "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange",
			"int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange", "datemultirange",
			"pg_lsn", "regclass", "regtype", "regproc", "xid", "xid8", "cid", "tid", "txid_snapshot", "pg_snapshot",
			"refcursor");

	private static final Pattern SHAPE = Pattern.compile("(?<name>(?:\"(?:[^\"]|\"\")*+\"|[^\"(\\[])+?)\\s*"
			+ "(?:\\((?<mods>[^)]*)\\))?(?<tail>[^\\[(]*?)(?<array>(?:\\s*\\[\\d*])*|\\s+array(?:\\s*\\[\\d*])?)\\s*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern INTERVAL_FIELDS = Pattern
		.compile("interval\\s+((?:year|month|day|hour|minute|second)(?:\\s+to\\s+\\w+)?)");

	private ColumnTypeParser() {
	}

	static ColumnType parse(String text) {
		Matcher shape = SHAPE.matcher(text.strip());
		if (!shape.matches()) {
			throw new IllegalArgumentException("not a PostgreSQL type: '" + text + "'");
		}
		String raw = (shape.group("name") + shape.group("tail")).strip();
		int dimensions = shape.group("array").isBlank() ? 0 : 1;
		String mods = shape.group("mods");
		List<String> modifiers = (mods == null) ? List.of() : List.of(mods.strip().split("\\s*,\\s*"));
		if (raw.startsWith("\"char\"")) {
			return new ColumnType(null, "\"char\"", List.of(), dimensions, true);
		}
		return (raw.indexOf('"') >= 0 || raw.indexOf('.') >= 0) ? qualified(raw, modifiers, dimensions)
				: plain(raw.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), modifiers, dimensions);
	}

	private static ColumnType plain(String name, List<String> modifiers, int dimensions) {
		Matcher interval = INTERVAL_FIELDS.matcher(name);
		if (interval.matches()) {
			List<String> fields = modifiers.isEmpty() ? List.of(interval.group(1))
					: List.of(interval.group(1), modifiers.get(0));
			return new ColumnType(null, "interval", fields, dimensions, true);
		}
		String canonical = canonical(name, modifiers);
		boolean builtIn = BUILT_IN.contains(canonical);
		return new ColumnType(null, canonical, defaulted(name, canonical, modifiers), dimensions, builtIn);
	}

	private static String canonical(String name, List<String> modifiers) {
		if (name.equals("float") && !modifiers.isEmpty() && Integer.parseInt(modifiers.get(0)) <= 24) {
			return "real";
		}
		return ALIASES.getOrDefault(name, name);
	}

	/**
	 * char is char(1), numeric(p) is numeric(p,0), bit is bit(1), float(p) has lost its
	 * p.
	 */
	private static List<String> defaulted(String name, String canonical, List<String> modifiers) {
		if (name.equals("float")) {
			return List.of();
		}
		boolean lengthIsOne = modifiers.isEmpty() && (canonical.equals("bit") || canonical.equals("char"));
		if (lengthIsOne && !name.equals("bpchar")) {
			return List.of("1");
		}
		return (canonical.equals("numeric") && modifiers.size() == 1) ? List.of(modifiers.get(0), "0") : modifiers;
	}

	private static ColumnType qualified(String raw, List<String> modifiers, int dimensions) {
		int dot = dotOutsideQuotes(raw);
		String schema = (dot < 0) ? null : unquoted(raw.substring(0, dot));
		String name = unquoted(raw.substring(dot + 1));
		if ("pg_catalog".equals(schema)) {
			return plain(name, modifiers, dimensions);
		}
		return new ColumnType(schema, name, modifiers, dimensions, false);
	}

	private static int dotOutsideQuotes(String text) {
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			quoted ^= c == '"';
			if (c == '.' && !quoted) {
				return i;
			}
		}
		return -1;
	}

	private static String unquoted(String text) {
		String name = text.strip();
		return (name.length() > 1 && name.startsWith("\"")) ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
				: name.toLowerCase(Locale.ROOT);
	}

}
