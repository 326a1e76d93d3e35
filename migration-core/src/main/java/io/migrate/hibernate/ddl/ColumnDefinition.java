package io.migrate.hibernate.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Constraint;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind a column's name in {@code CREATE TABLE} (manual,
 * {@code CREATE TABLE}, column constraints): the type that Hibernate chose, or a
 * {@code columnDefinition} with all that its author put into it.
 */
public final class ColumnDefinition {

	private static final Set<String> CLAUSES = Set.of("default", "not", "null", "collate", "check", "generated",
			"unique", "primary", "references", "constraint", "storage", "compression");

	/** Manual, section 8.1.4. */
	private static final Map<String, String> SERIAL = Map.of("serial", "integer", "serial4", "integer", "bigserial",
			"bigint", "serial8", "bigint", "smallserial", "smallint", "serial2", "smallint");

	private final QualifiedName table;

	private final SqlCursor cursor;

	private final PrimaryKeys keys;

	private Column column;

	private final List<Constraint> constraints = new ArrayList<>();

	private @Nullable String constraintName;

	private ColumnDefinition(QualifiedName table, String name, String definition, PrimaryKeys keys) {
		this.table = table;
		this.keys = keys;
		this.cursor = new SqlCursor(definition);
		this.column = typed(name, this.cursor.until(CLAUSES));
	}

	/**
	 * Reads a definition.
	 * @param keys the primary keys that {@code REFERENCES} without columns means
	 * @throws IllegalArgumentException for what is none
	 */
	public static ColumnDefinition parse(QualifiedName table, String name, String definition, PrimaryKeys keys) {
		ColumnDefinition parsed = new ColumnDefinition(table, name, definition, keys);
		while (!parsed.cursor.atEnd()) {
			parsed.readClause();
		}
		return parsed;
	}

	public Column column() {
		return this.column;
	}

	/**
	 * The constraints that stand beside the type.
	 */
	public List<Constraint> constraints() {
		return this.constraints;
	}

	private Column typed(String name, String typeText) {
		ColumnType type = ColumnType.parse(typeText);
		if (type.isArray() || !SERIAL.containsKey(type.name())) {
			requireTypeName(type, typeText);
			return Column.of(name, type);
		}
		ColumnType counted = ColumnType.builtIn(SERIAL.getOrDefault(type.name(), type.name()));
		Sequence sequence = new Sequence(this.table.sibling(StoredName.join(this.table.name(), name, "seq")),
				SequenceOptions.ascending(counted.name()));
		return Column.of(name, counted)
			.withNullable(false)
			.withDefault("nextval('" + StoredName.sql(sequence.name()).replace("'", "''") + "'::regclass)")
			.withOwnedSequence(sequence);
	}

	private static void requireTypeName(ColumnType type, String text) {
		if (!type.builtIn() && type.name().indexOf(' ') >= 0 && text.indexOf('"') < 0) {
			throw new IllegalArgumentException("'" + text + "' is no type of PostgreSQL's.");
		}
	}

	private void readClause() {
		if (this.cursor.accept("constraint")) {
			this.constraintName = this.cursor.name();
		}
		else if (this.cursor.accept("not", "null")) {
			this.column = this.column.withNullable(false);
		}
		else if (this.cursor.accept("default")) {
			this.column = this.column.withDefault(this.cursor.until(CLAUSES));
		}
		else if (this.cursor.accept("collate")) {
			this.column = this.column.withCollation(this.cursor.qualifiedName().name());
		}
		else if (this.cursor.accept("generated")) {
			readGenerated();
		}
		else if (this.cursor.accept("storage") || this.cursor.accept("compression")) {
			this.cursor.name();
		}
		else if (!this.cursor.accept("null")) {
			readConstraint();
		}
	}

	private void readGenerated() {
		boolean always = this.cursor.accept("always", "as");
		if (!always && !this.cursor.accept("by", "default", "as")) {
			throw this.cursor.unexpected("ALWAYS AS or BY DEFAULT AS");
		}
		if (this.cursor.accept("identity")) {
			String options = this.cursor.atGroup() ? this.cursor.group() : "";
			this.column = this.column.withNullable(false)
				.withIdentity(new Identity(always, SequenceClauses.read(this.column.type().name(), null, 1, options)));
			return;
		}
		String expression = this.cursor.group();
		boolean stored = this.cursor.accept("stored");
		this.cursor.accept("virtual");
		this.column = this.column.withGenerated(new Generated(expression, stored));
	}

	private void readConstraint() {
		List<String> self = List.of(this.column.name());
		if (this.cursor.accept("check")) {
			String expression = this.cursor.group();
			boolean noInherit = this.cursor.accept("no", "inherit");
			this.constraints.add(new Check(this.constraintName, expression, noInherit, true));
		}
		else if (this.cursor.accept("unique")) {
			boolean notDistinct = this.cursor.accept("nulls", "not", "distinct");
			this.constraints.add(new Unique(this.constraintName, self, List.of(), notDistinct,
					ForeignKeyClauses.deferrability(this.cursor)));
		}
		else if (this.cursor.accept("primary", "key")) {
			this.constraints.add(PrimaryKey.of(this.constraintName, self));
		}
		else if (this.cursor.accept("references")) {
			this.constraints.add(ForeignKeyClauses.read(this.constraintName, self, this.cursor, this.keys));
		}
		else {
			throw this.cursor.unexpected("a clause of a column");
		}
		this.constraintName = null;
	}

}
