package io.migrate.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.migrate.operation.Backfill;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Guarded;
import io.migrate.operation.InsertRows;
import io.migrate.operation.Operation;
import io.migrate.operation.ValidateConstraint;
import io.migrate.scan.SqlScript;
import io.migrate.testkit.CatalogDump;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The SQL of every operation is written down in {@code src/test/resources/ddl}, and is
 * what PostgreSQL takes: up, back, and with the locks that it says.
 * {@code -Dddl.rewrite=true} writes the files anew.
 */
class DdlTests {

	private static final Path FOLDER = Path.of("src/test/resources/ddl");

	private static final String STRONGEST_LOCK = """
			SELECT l.mode FROM pg_locks l JOIN given g ON g.oid = l.relation WHERE l.pid = pg_backend_pid()
			ORDER BY array_position(ARRAY['AccessShareLock', 'RowShareLock', 'RowExclusiveLock',
				'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
				'AccessExclusiveLock'], l.mode) DESC LIMIT 1""";

	private static final String VERSION = "SELECT current_setting('server_version_num')::int / 10000";

	static List<DdlCase> cases() {
		return DdlCases.all();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void isWrittenAsExpected(DdlCase ddl) throws IOException {
		Path file = FOLDER.resolve(ddl.file());
		if (Boolean.getBoolean("ddl.rewrite")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, ddl.text());
		}
		assertThat(file).content().isEqualTo(ddl.text());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void isOneStatementEach(DdlCase ddl) {
		Stream.concat(ddl.up().stream(), ddl.down().stream())
			.forEach((statement) -> assertThat(SqlScript.of(statement.sql()).statements().size())
				.isEqualTo(statement.sql().startsWith("--") ? 0 : 1));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void goesThereAndBack(DdlCase ddl) throws SQLException {
		TestDatabase database = database(ddl);
		List<String> before = state(database, ddl);
		run(database, ddl.up());
		List<String> after = state(database, ddl);
		List<SqlStatement> down = ddl.down();
		boolean keepsSchema = ddl.operations().stream().allMatch((operation) -> operation instanceof Backfill)
				|| ddl.operations().stream().anyMatch((operation) -> operation instanceof ValidateConstraint);
		if (!down.isEmpty() && !keepsSchema) {
			assertThat(after).isNotEqualTo(before);
			run(database, down);
			assertThat(state(database, ddl)).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void takesTheLocksThatItSays(DdlCase ddl) throws SQLException {
		TestDatabase database = database(ddl);
		database.execute("CREATE TABLE public.given AS SELECT c.oid FROM pg_class c WHERE relkind IN ('r', 'p')"
				+ " AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace,"
				+ " 'pg_toast'::regnamespace)");
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			for (SqlStatement sql : ddl.up()) {
				connection.setAutoCommit(sql.conduct() == Conduct.AUTOCOMMIT);
				execute(statement, sql.sql());
				if (sql.conduct() != Conduct.AUTOCOMMIT && !isUnknown(sql)) {
					assertThat(strongest(statement)).as(sql.sql()).isEqualTo(declared(sql));
				}
				if (!connection.getAutoCommit()) {
					connection.commit();
				}
			}
		}
	}

	static List<DdlCase> guardedCases() {
		return cases().stream().filter((ddl) -> ddl.operations().get(0) instanceof Guarded).toList();
	}

	@ParameterizedTest
	@MethodSource("guardedCases")
	void doesNothingWhereItIsDone(DdlCase ddl) throws SQLException {
		TestDatabase database = database(ddl);
		run(database, ddl.up());
		List<String> after = CatalogDump.of(database);
		run(database, ddl.up());
		assertThat(CatalogDump.of(database)).isEqualTo(after);
	}

	@Test
	void everyOperationHasACase() {
		List<Class<?>> covered = cases().stream()
			.flatMap((ddl) -> ddl.operations().stream())
			.<Class<?>>map(Object::getClass)
			.toList();
		assertThat(Arrays.<Class<?>>asList(Operation.class.getPermittedSubclasses())).isSubsetOf(covered);
	}

	@Test
	void everyFileHasACase() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> FOLDER.relativize(file).toString()))
				.containsExactlyInAnyOrderElementsOf(cases().stream().map(DdlCase::file).toList());
		}
	}

	/** The catalog, and the rows where it is about rows. */
	private static List<String> state(TestDatabase database, DdlCase ddl) {
		List<String> state = new ArrayList<>(CatalogDump.of(database));
		if (ddl.operations().stream().anyMatch(DdlTests::isAboutRows)) {
			database.query("SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND oid >= 16384")
				.forEach((table) -> state.addAll(database.query("SELECT t::text FROM " + table + " t ORDER BY 1")));
		}
		return state;
	}

	private static boolean isAboutRows(Operation operation) {
		return operation instanceof InsertRows
				|| (operation instanceof ExecuteSql execute && !execute.parameters().isEmpty());
	}

	private static TestDatabase database(DdlCase ddl) {
		TestDatabase database = TestServer.database();
		assumeTrue(Integer.parseInt(database.query(VERSION).get(0)) >= ddl.since(), "needs a newer server");
		return database.execute(ddl.given().toArray(new String[0]));
	}

	private static boolean isUnknown(SqlStatement sql) {
		return sql.origin().kind().equals("executeSql") || sql.origin().kind().equals("runCode");
	}

	private static String declared(SqlStatement sql) {
		return (sql.lock() == null) ? ""
				: sql.lock().sql().replace(" ", "").toLowerCase(java.util.Locale.ROOT) + "lock";
	}

	private static String strongest(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery(STRONGEST_LOCK)) {
			return result.next() ? result.getString(1).toLowerCase(java.util.Locale.ROOT) : "";
		}
	}

	/**
	 * As the runner does it: transactions end where the conduct says so.
	 */
	private static void run(TestDatabase database, List<SqlStatement> statements) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (SqlStatement sql : statements) {
				boolean alone = sql.conduct() == Conduct.AUTOCOMMIT;
				if (alone) {
					connection.commit();
					connection.setAutoCommit(true);
				}
				execute(statement, sql.sql());
				connection.setAutoCommit(false);
				if (sql.conduct() == Conduct.COMMIT_AFTER) {
					connection.commit();
				}
			}
			connection.commit();
		}
	}

	private static void execute(Statement statement, String sql) throws SQLException {
		if (!sql.startsWith("--")) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
