package io.migrate.operation;

import io.migrate.schema.Column;
import io.migrate.schema.ColumnType;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One change of a column. {@code from} is what was there before, for the way back; null
 * where there was nothing.
 */
public sealed interface ColumnChange {

	String summary();

	ColumnChange inverse();

	/** The column after it. */
	Column applyTo(Column column);

	/**
	 * Another type.
	 *
	 * @param from the type before, null where an author did not say
	 * @param using the expression that makes the new value of the old, null for
	 * PostgreSQL's own assignment cast
	 * @param usingBack the same for the way back
	 */
	record SetType(@Nullable ColumnType from, ColumnType to, @Nullable String using,
			@Nullable String usingBack) implements ColumnChange {

		@Override
		public String summary() {
			return "type " + ((this.from != null) ? this.from + " -> " : "") + this.to;
		}

		@Override
		public SetType inverse() {
			if (this.from == null) {
				throw new IllegalStateException("the type before is not known");
			}
			return new SetType(this.to, this.from, this.usingBack, this.using);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withType(this.to);
		}

	}

	/**
	 * Another collation, which is a change of type that keeps the type.
	 */
	record SetCollation(ColumnType type, @Nullable String from, @Nullable String to) implements ColumnChange {

		@Override
		public String summary() {
			return "collation " + this.from + " -> " + this.to;
		}

		@Override
		public SetCollation inverse() {
			return new SetCollation(this.type, this.to, this.from);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withCollation(this.to);
		}

	}

	/**
	 * Null allowed or not. NOT NULL is reached without a scan under an exclusive lock.
	 */
	record SetNullable(boolean nullable) implements ColumnChange {

		@Override
		public String summary() {
			return this.nullable ? "nullable" : "not null";
		}

		@Override
		public SetNullable inverse() {
			return new SetNullable(!this.nullable);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withNullable(this.nullable);
		}

	}

	/**
	 * Another default, or none.
	 */
	record SetDefault(@Nullable String from, @Nullable String to) implements ColumnChange {

		@Override
		public String summary() {
			return "default " + ((this.from != null) ? this.from : "none") + " -> "
					+ ((this.to != null) ? this.to : "none");
		}

		@Override
		public SetDefault inverse() {
			return new SetDefault(this.to, this.from);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withDefault(this.to);
		}

	}

	/**
	 * Becomes an identity column, counts otherwise, or is none any more.
	 */
	record SetIdentity(@Nullable Identity from, @Nullable Identity to) implements ColumnChange {

		@Override
		public String summary() {
			return (this.to == null) ? "no identity" : (this.from == null) ? "identity" : "identity options";
		}

		@Override
		public SetIdentity inverse() {
			return new SetIdentity(this.to, this.from);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withIdentity(this.to);
		}

	}

	/**
	 * Another expression ({@code SET EXPRESSION}, PostgreSQL 17), or none
	 * ({@code DROP EXPRESSION}).
	 */
	record SetGenerated(@Nullable Generated from, @Nullable Generated to) implements ColumnChange {

		@Override
		public String summary() {
			return (this.to == null) ? "not generated" : "generated as " + this.to.expression();
		}

		@Override
		public SetGenerated inverse() {
			return new SetGenerated(this.to, this.from);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withGenerated(this.to);
		}

	}

	/**
	 * Another comment, or none.
	 */
	record SetColumnComment(@Nullable String from, @Nullable String to) implements ColumnChange {

		@Override
		public String summary() {
			return "comment";
		}

		@Override
		public SetColumnComment inverse() {
			return new SetColumnComment(this.to, this.from);
		}

		@Override
		public Column applyTo(Column column) {
			return column.withComment(this.to);
		}

	}

}
