package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.migrate.operation.Operation;

/**
 * Operations to the statements that carry them out, each with its conduct, its lock and
 * its hazards.
 */
public final class SqlGenerator {

	private SqlGenerator() {
	}

	/**
	 * The statements of one revision in order. What is done to a table that an operation
	 * before has created is done plainly, whatever the operation asks for.
	 * @throws io.migrate.error.MigrationException if an operation holds SQL that does not
	 * fit its place, or asks for what PostgreSQL cannot do
	 */
	public static List<SqlStatement> generate(List<Operation> operations) {
		List<SqlStatement> statements = new ArrayList<>();
		NewTables created = NewTables.NONE;
		for (Operation operation : operations) {
			for (Draft draft : operation.accept(new PostgresStatements(created))) {
				if (draft.fresh()) {
					endTransaction(statements);
				}
				statements.add(draft.of(operation));
			}
			created = created.after(operation);
		}
		return List.copyOf(statements);
	}

	private static void endTransaction(List<SqlStatement> statements) {
		int last = statements.size() - 1;
		if (last >= 0 && statements.get(last).conduct() == Conduct.TRANSACTIONAL) {
			SqlStatement before = statements.get(last);
			statements.set(last, new SqlStatement(before.sql(), Conduct.COMMIT_AFTER, before.lock(), before.hazards(),
					before.origin()));
		}
	}

}
