package io.migrate.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A column. At most one of default, identity and generated is there.
 *
 * @param name its name as PostgreSQL stores it
 * @param defaultValue the SQL of its DEFAULT, null for none, as which NULL counts, too
 * @param identity null unless it is an identity column
 * @param generated null unless it is computed
 * @param ownedSequence the sequence that it owns, as {@code serial} makes one; dropped
 * with the column
 * @param collation the name of a collation other than its type's own
 */
public record Column(String name, ColumnType type, boolean nullable, @Nullable String defaultValue,
		@Nullable Identity identity, @Nullable Generated generated, @Nullable Sequence ownedSequence,
		@Nullable String collation, @Nullable String comment) {

	/** As PostgreSQL keeps it where the column's type has a length. */
	private static final Pattern NULL = Pattern.compile("(?i)null\\s*(?:::\\s*([\\w ]+(?:\\([\\d, ]+\\))?(?:\\[])*))?");

	public Column {
		defaultValue = (defaultValue != null && isNone(defaultValue, type)) ? null : defaultValue;
		if (name.isEmpty()) {
			throw new IllegalArgumentException("a column must have a name");
		}
		if ((defaultValue != null ? 1 : 0) + (identity != null ? 1 : 0) + (generated != null ? 1 : 0) > 1) {
			throw new IllegalArgumentException(
					"column '" + name + "' can have one of default, identity and generated expression only");
		}
	}

	/**
	 * A nullable column without anything else; the start of the {@code with…} methods.
	 */
	public static Column of(String name, ColumnType type) {
		return new Column(name, type, true, null, null, null, null, null, null);
	}

	/**
	 * A domain alone may have a default of its own, which NULL keeps away.
	 */
	private static boolean isNone(String defaultValue, ColumnType type) {
		Matcher nothing = NULL.matcher(defaultValue.strip());
		return type.builtIn() && nothing.matches()
				&& (nothing.group(1) == null || ColumnType.parse(nothing.group(1)).name().equals(type.name()));
	}

	public Column withName(String value) {
		return new Column(value, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.ownedSequence, this.collation, this.comment);
	}

	public Column withType(ColumnType value) {
		return new Column(this.name, value, this.nullable, this.defaultValue, this.identity, this.generated,
				this.ownedSequence, this.collation, this.comment);
	}

	public Column withNullable(boolean value) {
		return new Column(this.name, this.type, value, this.defaultValue, this.identity, this.generated,
				this.ownedSequence, this.collation, this.comment);
	}

	public Column withDefault(@Nullable String value) {
		return new Column(this.name, this.type, this.nullable, value, this.identity, this.generated, this.ownedSequence,
				this.collation, this.comment);
	}

	public Column withIdentity(@Nullable Identity value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, value, this.generated,
				this.ownedSequence, this.collation, this.comment);
	}

	public Column withGenerated(@Nullable Generated value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, value,
				this.ownedSequence, this.collation, this.comment);
	}

	public Column withOwnedSequence(@Nullable Sequence value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated, value,
				this.collation, this.comment);
	}

	public Column withCollation(@Nullable String value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.ownedSequence, value, this.comment);
	}

	public Column withComment(@Nullable String value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.ownedSequence, this.collation, value);
	}

}
