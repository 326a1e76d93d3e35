package io.migrate.run;

import java.util.List;

import io.migrate.history.SqlText;
import io.migrate.schema.QualifiedName;
import io.migrate.sql.LockMode;
import io.migrate.sql.SqlStatement;

/**
 * The lock under which a table is looked at for rows.
 */
final class TableReview {

	private TableReview() {
	}

	/**
	 * Takes at once the strongest lock that what follows takes on the table, since asking
	 * for a stronger one later can end in a deadlock; at least one that keeps writers
	 * out.
	 * @param following the statements of the part from the review on
	 */
	static String lock(QualifiedName table, List<SqlStatement> following) {
		LockMode mode = LockMode.SHARE_ROW_EXCLUSIVE;
		for (SqlStatement statement : following) {
			LockMode other = statement.lock();
			if (other != null && table.equals(statement.origin().object().object()) && other.compareTo(mode) > 0) {
				mode = other;
			}
		}
		return "LOCK TABLE " + SqlText.name(table) + " IN " + mode.sql() + " MODE";
	}

}
