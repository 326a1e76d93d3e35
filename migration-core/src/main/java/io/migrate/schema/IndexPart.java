package io.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, with its order.
 *
 * @param column the column's name, null for an expression
 * @param expression SQL without the outer parentheses, null for a column
 * @param collation the name of a collation other than the column's own
 * @param operatorClass the operator class with its parameters, null for the type's
 * default
 * @param nullsFirst where nulls stand; PostgreSQL's default is first when descending,
 * last when ascending
 */
public record IndexPart(@Nullable String column, @Nullable String expression, @Nullable String collation,
		@Nullable String operatorClass, boolean descending, boolean nullsFirst) {

	public IndexPart {
		if ((column == null) == (expression == null)) {
			throw new IllegalArgumentException("an index key is either a column or an expression");
		}
	}

	public static IndexPart column(String name) {
		return new IndexPart(name, null, null, null, false, false);
	}

	public static IndexPart expression(String sql) {
		return new IndexPart(null, sql, null, null, false, false);
	}

	/** Descending, with nulls where PostgreSQL then puts them: first. */
	public IndexPart desc() {
		return new IndexPart(this.column, this.expression, this.collation, this.operatorClass, true, true);
	}

	public IndexPart withNullsFirst(boolean value) {
		return new IndexPart(this.column, this.expression, this.collation, this.operatorClass, this.descending, value);
	}

	public IndexPart withOperatorClass(@Nullable String value) {
		return new IndexPart(this.column, this.expression, this.collation, value, this.descending, this.nullsFirst);
	}

	public IndexPart withCollation(@Nullable String value) {
		return new IndexPart(this.column, this.expression, value, this.operatorClass, this.descending, this.nullsFirst);
	}

	public IndexPart withExpression(String value) {
		return new IndexPart(null, value, this.collation, this.operatorClass, this.descending, this.nullsFirst);
	}

}
