package io.migrate.operation;

import java.util.List;

import io.migrate.schema.ColumnType;
import io.migrate.schema.QualifiedName;

/**
 * The types of columns, to be imported statically into a migration (manual, table 8.1).
 */
public final class PostgresTypes {

	private PostgresTypes() {
	}

	public static ColumnType bigint() {
		return ColumnType.builtIn("bigint");
	}

	public static ColumnType integer() {
		return ColumnType.builtIn("integer");
	}

	public static ColumnType smallint() {
		return ColumnType.builtIn("smallint");
	}

	public static ColumnType numeric() {
		return ColumnType.builtIn("numeric");
	}

	public static ColumnType numeric(int precision, int scale) {
		return ColumnType.builtIn("numeric", Integer.toString(precision), Integer.toString(scale));
	}

	public static ColumnType real() {
		return ColumnType.builtIn("real");
	}

	public static ColumnType doublePrecision() {
		return ColumnType.builtIn("double precision");
	}

	/** {@code boolean}, which Java keeps for itself. */
	public static ColumnType bool() {
		return ColumnType.builtIn("boolean");
	}

	public static ColumnType text() {
		return ColumnType.builtIn("text");
	}

	public static ColumnType varchar() {
		return ColumnType.builtIn("varchar");
	}

	public static ColumnType varchar(int length) {
		return ColumnType.builtIn("varchar", Integer.toString(length));
	}

	/** {@code char(length)}, which Java keeps for itself. */
	public static ColumnType character(int length) {
		return ColumnType.builtIn("char", Integer.toString(length));
	}

	public static ColumnType uuid() {
		return ColumnType.builtIn("uuid");
	}

	public static ColumnType date() {
		return ColumnType.builtIn("date");
	}

	public static ColumnType time() {
		return ColumnType.builtIn("time");
	}

	public static ColumnType time(int precision) {
		return ColumnType.builtIn("time", Integer.toString(precision));
	}

	public static ColumnType timetz() {
		return ColumnType.builtIn("timetz");
	}

	public static ColumnType timetz(int precision) {
		return ColumnType.builtIn("timetz", Integer.toString(precision));
	}

	public static ColumnType timestamp() {
		return ColumnType.builtIn("timestamp");
	}

	public static ColumnType timestamp(int precision) {
		return ColumnType.builtIn("timestamp", Integer.toString(precision));
	}

	public static ColumnType timestamptz() {
		return ColumnType.builtIn("timestamptz");
	}

	public static ColumnType timestamptz(int precision) {
		return ColumnType.builtIn("timestamptz", Integer.toString(precision));
	}

	public static ColumnType interval() {
		return ColumnType.builtIn("interval");
	}

	public static ColumnType json() {
		return ColumnType.builtIn("json");
	}

	public static ColumnType jsonb() {
		return ColumnType.builtIn("jsonb");
	}

	public static ColumnType bytea() {
		return ColumnType.builtIn("bytea");
	}

	public static ColumnType oid() {
		return ColumnType.builtIn("oid");
	}

	public static ColumnType inet() {
		return ColumnType.builtIn("inet");
	}

	public static ColumnType array(ColumnType element) {
		return element.array();
	}

	/**
	 * A type that the database's users or an extension made: an enum, a domain,
	 * {@code userType("geometry", "Point", "4326")}.
	 * @param name with a schema before a dot where it needs one, spelled exactly
	 */
	public static ColumnType userType(String name, String... modifiers) {
		ColumnType type = ColumnType.userDefined(QualifiedName.parse(name));
		return new ColumnType(type.schema(), type.name(), List.of(modifiers), 0, false);
	}

	/**
	 * Any type in any of PostgreSQL's spellings, folded as PostgreSQL folds:
	 * {@code type("tstzrange")}.
	 */
	public static ColumnType type(String spelling) {
		return ColumnType.parse(spelling);
	}

	/**
	 * A type of {@code pg_catalog} by the name that {@link ColumnType} has for it.
	 */
	public static ColumnType builtIn(String name, String... modifiers) {
		return ColumnType.builtIn(name, modifiers);
	}

}
