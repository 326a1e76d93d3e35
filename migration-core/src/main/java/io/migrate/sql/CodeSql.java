package io.migrate.sql;

import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.scan.ScannedStatement;
import io.migrate.scan.SqlScript;

/**
 * The SQL that stands for code in a script: several statements that stay together, as the
 * code is called once, in the transaction around it.
 */
final class CodeSql {

	private CodeSql() {
	}

	/**
	 * Looks whether it can stand there.
	 * @throws MigrationException if it holds what a revision cannot hold, or what cannot
	 * run in a transaction
	 */
	static Draft of(String sql) {
		List<ScannedStatement> statements = SqlScript.ofRevision(sql, "SQL of op.run(…).offline(…)", 1).statements();
		Conduct conduct = Conduct.TRANSACTIONAL;
		for (ScannedStatement statement : statements) {
			switch (Conducts.of(statement)) {
				case TRANSACTIONAL -> {
				}
				case COMMIT_AFTER -> conduct = Conduct.COMMIT_AFTER;
				case AUTOCOMMIT,
						BATCHED ->
					throw new MigrationException("op.run(…).offline(…) cannot hold: " + statement.text(),
							"It cannot run in a transaction, and the code that it stands for runs in one.",
							"Write it as op.execute(…), before or after op.run(…).");
			}
		}
		return Draft.of(sql.strip()).with(conduct);
	}

}
