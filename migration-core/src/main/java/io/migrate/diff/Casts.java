package io.migrate.diff;

import java.util.Objects;
import java.util.Set;

import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type becomes one of another where PostgreSQL does not assign it by
 * itself (manual, {@code ALTER TABLE … USING}, and {@code pg_cast}). A cast never names a
 * length: an explicit cast to a shorter type truncates silently, an assignment refuses.
 */
final class Casts {

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "real", "double precision",
			"numeric");

	private static final Set<String> TEXTS = Set.of("varchar", "char", "text", "name");

	/** Pairs that pg_cast has as implicit or assignment casts, beside those above. */
	private static final Set<String> ASSIGNED = Set.of("date>timestamp", "date>timestamptz", "timestamp>timestamptz",
			"timestamptz>timestamp", "timestamp>date", "timestamptz>date", "timestamp>time", "timestamptz>time",
			"timestamptz>timetz", "time>timetz", "timetz>time", "time>interval", "interval>time", "json>jsonb",
			"jsonb>json", "inet>cidr", "cidr>inet", "bigint>oid", "integer>oid", "smallint>oid", "oid>bigint",
			"oid>integer", "bit>varbit", "varbit>bit", "numeric>money", "money>numeric", "integer>money",
			"bigint>money", "text>xml", "macaddr>macaddr8", "macaddr8>macaddr");

	/** Pairs for which an explicit cast exists. */
	private static final Set<String> EXPLICIT = Set.of("boolean>integer", "integer>boolean", "jsonb>boolean",
			"jsonb>smallint", "jsonb>integer", "jsonb>bigint", "jsonb>real", "jsonb>double precision", "jsonb>numeric");

	private Casts() {
	}

	/**
	 * The USING expression, null where none is needed.
	 */
	static @Nullable String using(String column, ColumnType from, ColumnType to) {
		return cast(SqlText.identifier(column), from, to);
	}

	/** The cast of what can stand before a cast, null where none is needed. */
	static @Nullable String cast(String value, ColumnType from, ColumnType to) {
		if (isLargeObject(from) && isText(to) && !to.isArray()) {
			return "convert_from(lo_get(" + value + "), 'UTF8')";
		}
		if (isLargeObject(to) && isText(from) && !from.isArray()) {
			return "lo_from_bytea(0, convert_to(" + value + ", 'UTF8'))";
		}
		if (isAssigned(from, to)) {
			return null;
		}
		if (from.isArray() != to.isArray()) {
			return from.isArray() ? value + "[1]::text::" + bare(to) : "ARRAY[" + value + "::text]::" + bare(to);
		}
		if (isText(from) || EXPLICIT.contains(from.name() + ">" + to.name())) {
			return value + "::" + bare(to);
		}
		String special = from.isArray() ? null : special(value, from, to);
		return (special != null) ? special : value + (from.isArray() ? "::text[]::" : "::text::") + bare(to);
	}

	private static boolean isAssigned(ColumnType from, ColumnType to) {
		if (TEXTS.contains(to.name()) && to.builtIn() && (!to.isArray() || from.isArray())) {
			return true;
		}
		if (from.isArray() != to.isArray()) {
			return false;
		}
		boolean sameName = from.name().equals(to.name()) && Objects.equals(from.schema(), to.schema());
		return sameName || (from.builtIn() && to.builtIn() && (ASSIGNED.contains(from.name() + ">" + to.name())
				|| (NUMBERS.contains(from.name()) && NUMBERS.contains(to.name()))));
	}

	/** Ordinals of enums, truth values and large objects: what JPA changes by nature. */
	private static @Nullable String special(String value, ColumnType from, ColumnType to) {
		if (NUMBERS.contains(from.name()) && !to.builtIn()) {
			return "(enum_range(NULL::" + bare(to) + "))[" + value + "::integer + 1]";
		}
		if (!from.builtIn() && NUMBERS.contains(to.name())) {
			return "array_position(enum_range(NULL::" + bare(from) + "), " + value + ") - 1";
		}
		if (NUMBERS.contains(from.name()) && to.name().equals("boolean")) {
			return value + " <> 0";
		}
		if (from.name().equals("boolean") && NUMBERS.contains(to.name())) {
			return value + "::integer";
		}
		if (isLargeObject(from) && to.name().equals("bytea")) {
			return "lo_get(" + value + ")";
		}
		return (from.name().equals("bytea") && isLargeObject(to)) ? "lo_from_bytea(0, " + value + ")" : null;
	}

	/** Hibernate keeps a {@code @Lob} that has no other type as one. */
	private static boolean isLargeObject(ColumnType type) {
		return type.name().equals("oid") && type.builtIn() && !type.isArray();
	}

	private static boolean isText(ColumnType type) {
		return type.builtIn() && TEXTS.contains(type.name());
	}

	/** The type without its length; char and bit without one would mean one. */
	private static String bare(ColumnType type) {
		QualifiedName own = type.userDefinedName();
		String name = (own != null) ? SqlText.name(own)
				: type.name().equals("char") ? "bpchar" : type.name().equals("bit") ? "varbit" : type.name();
		return name + (type.isArray() ? "[]" : "");
	}

}
