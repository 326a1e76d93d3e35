package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.Column;
import io.migrate.schema.Generated;
import io.migrate.schema.Identity;
import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Writes columns, and statements that add, drop and rename them.
 */
final class ColumnDdl {

	private ColumnDdl() {
	}

	static String definition(QualifiedName table, Column column) {
		StringBuilder sql = new StringBuilder(Identifiers.quote(column.name()));
		sql.append(' ').append(Identifiers.type(column.type()));
		if (column.collation() != null) {
			sql.append(" COLLATE ").append(Identifiers.quote(column.collation()));
		}
		String path = table + "." + column.name();
		if (column.defaultValue() != null) {
			sql.append(" DEFAULT ").append(defaultValue(column.defaultValue(), path));
		}
		if (column.identity() != null) {
			sql.append(' ').append(identity(column.identity()));
		}
		if (column.generated() != null) {
			Generated generated = column.generated();
			sql.append(" GENERATED ALWAYS AS (").append(expression(generated, path)).append(')');
			sql.append(generated.stored() ? " STORED" : " VIRTUAL");
		}
		return sql.append(column.nullable() ? "" : " NOT NULL").toString();
	}

	static List<Draft> add(QualifiedName table, Column column) {
		List<Draft> drafts = new ArrayList<>();
		Sequence sequence = column.ownedSequence();
		if (sequence != null) {
			drafts.add(SequenceDdl.create(sequence));
		}
		String add = "ALTER TABLE " + Identifiers.name(table) + " ADD COLUMN ";
		drafts.add(Draft.of(add + definition(table, column), LockMode.ACCESS_EXCLUSIVE)
			.guarded(add, Guards.IF_NOT_EXISTS)
			.where(Guards.column(table, column.name()))
			.with(hazards(column)));
		if (sequence != null) {
			drafts.add(SequenceDdl.own(sequence, table, column.name()).locking(LockMode.ACCESS_SHARE));
		}
		drafts.addAll(comment(table, column));
		return drafts;
	}

	static Draft drop(QualifiedName table, String name) {
		String drop = "ALTER TABLE " + Identifiers.name(table) + " DROP COLUMN ";
		return Draft.of(drop + Identifiers.quote(name), LockMode.ACCESS_EXCLUSIVE)
			.guarded(drop, Guards.IF_EXISTS)
			.with(Hazard.Kind.DATA_LOSS, "The values of the column are lost.")
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still uses the column fails.");
	}

	static Draft rename(QualifiedName table, String name, String newName) {
		return Draft
			.of("ALTER TABLE " + Identifiers.name(table) + " RENAME COLUMN " + Identifiers.quote(name) + " TO "
					+ Identifiers.quote(newName), LockMode.ACCESS_EXCLUSIVE)
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still uses the old name fails.");
	}

	static List<Draft> comment(QualifiedName table, Column column) {
		return (column.comment() != null) ? List.of(comment(table, column.name(), column.comment())) : List.of();
	}

	static Draft comment(QualifiedName table, String column, @Nullable String comment) {
		return Draft.of("COMMENT ON COLUMN " + Identifiers.name(table) + "." + Identifiers.quote(column) + " IS "
				+ Literals.stringOrNull(comment), LockMode.SHARE_UPDATE_EXCLUSIVE);
	}

	/**
	 * A default where the grammar takes no operators with words in them.
	 * @param path table and column, for a message
	 */
	static String defaultValue(String sql, String path) {
		return Expressions.operand(sql, "default of column " + path);
	}

	static String expression(Generated generated, String path) {
		return Expressions.of(generated.expression(), "generation expression of column " + path);
	}

	static String identity(Identity identity) {
		List<String> options = SequenceDdl.options(identity.options());
		return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
				+ (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
	}

	private static List<Hazard> hazards(Column column) {
		String perRow = null;
		if (column.identity() != null || column.ownedSequence() != null) {
			perRow = "each row gets a number of its own";
		}
		else if (column.generated() != null && column.generated().stored()) {
			perRow = "the column is computed for each row";
		}
		else if (column.defaultValue() != null && Volatility.mayBeVolatile(column.defaultValue())) {
			perRow = "the default may differ from row to row";
		}
		if (perRow != null) {
			return List
				.of(new Hazard(Hazard.Kind.REWRITE, "Rewrites the table while everybody else waits: " + perRow + "."));
		}
		boolean valueless = !column.nullable() && column.defaultValue() == null && column.generated() == null;
		return valueless ? List.of(new Hazard(Hazard.Kind.MAY_FAIL, "Fails when the table holds a row.")) : List.of();
	}

}
