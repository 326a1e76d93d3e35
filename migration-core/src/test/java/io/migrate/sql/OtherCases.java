package io.migrate.sql;

import java.util.List;

import io.migrate.operation.Backfill;
import io.migrate.operation.CreateSchema;
import io.migrate.operation.DropSchema;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Review;
import io.migrate.operation.RunCode;

/**
 * Schemas, raw SQL, code, rows and questions.
 */
final class OtherCases {

	private static final DdlCase.Given TABLE = DdlCase.on("CREATE TABLE users (a integer, b integer)",
			"INSERT INTO users VALUES (1, 1)");

	private static final String SEVERAL = """
			-- before
			CREATE INDEX CONCURRENTLY ix ON users (a);
			UPDATE users SET b = 1 WHERE a = 2 -- two
			;
			ALTER TABLE users ADD CONSTRAINT ck CHECK (a > 0) NOT VALID;
			""";

	private static final String BACK = "ALTER TABLE users DROP CONSTRAINT ck; DROP INDEX CONCURRENTLY ix";

	private OtherCases() {
	}

	static List<DdlCase> all() {
		return List.of(DdlCase.on().when("quoted", new CreateSchema("My \"shop\"")),
				DdlCase.on("CREATE SCHEMA shop").when("plain", new DropSchema("shop")),
				TABLE.when("severalStatements", new ExecuteSql(SEVERAL, BACK)),
				TABLE.when("nothing", new ExecuteSql("-- nothing", null)),
				TABLE.when("offline",
						new RunCode((db) -> db.update("UPDATE users SET b = 1"), "UPDATE users SET b = 1")),
				TABLE.when("offlineNothing", new RunCode((db) -> db.update("UPDATE users SET b = 1"), "-- nothing")),
				TABLE.when("onlyCode", new RunCode((db) -> db.update("UPDATE users SET b = 1"), null)),
				TABLE.when("conditional", new Backfill(TableCases.USERS, "b = a + 1", "b IS NULL -- not yet")),
				TABLE.when("everyRow", new Backfill(TableCases.USERS, "b = a, a = b", null)),
				TABLE.when("plain", new Review("Which value?\nOr:\r; DROP TABLE users; \\q", TableCases.USERS)));
	}

}
