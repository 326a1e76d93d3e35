package io.migrate.acceptance;

import java.util.List;
import java.util.Map;

import io.migrate.catalog.CatalogReader;
import io.migrate.catalog.ObjectScope;
import io.migrate.operation.Operation;
import io.migrate.schema.SchemaModel;
import io.migrate.session.JdbcSessions;
import io.migrate.session.Session;
import io.migrate.sql.Conduct;
import io.migrate.sql.SqlGenerator;
import io.migrate.sql.SqlStatement;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;

/**
 * A database that is changed by operations as a run changes it: each part of statements
 * in a transaction of its own.
 */
record EvolvedDatabase(TestDatabase database) {

	static EvolvedDatabase of(String... statements) {
		return new EvolvedDatabase(TestServer.database().execute(statements));
	}

	SchemaModel read() {
		try (Session session = open()) {
			return CatalogReader.read(session, session.info(), ObjectScope.ALL);
		}
	}

	int serverMajor() {
		try (Session session = open()) {
			return session.info().majorVersion();
		}
	}

	List<String> dump() {
		return CatalogDump.of(this.database);
	}

	void apply(List<Operation> operations) {
		try (Session session = open()) {
			for (SqlStatement statement : SqlGenerator.generate(operations)) {
				run(session, statement);
			}
			end(session);
		}
	}

	private static void run(Session session, SqlStatement statement) {
		if (statement.conduct() == Conduct.AUTOCOMMIT || statement.conduct() == Conduct.BATCHED) {
			end(session);
			session.execute(statement.sql());
			return;
		}
		if (!session.inTransaction()) {
			session.begin();
		}
		session.execute(statement.sql());
		if (statement.conduct() == Conduct.COMMIT_AFTER) {
			end(session);
		}
	}

	private static void end(Session session) {
		if (session.inTransaction()) {
			session.commit();
		}
	}

	private Session open() {
		return JdbcSessions.of(this.database.url(), this.database.user(), this.database.password(), Map.of()).open();
	}

}
