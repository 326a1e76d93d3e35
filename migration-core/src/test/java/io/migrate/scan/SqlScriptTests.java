package io.migrate.scan;

import java.util.List;

import io.migrate.error.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A script is cut where psql cuts it, and a revision's holds nothing that a run cannot
 * carry out.
 */
class SqlScriptTests {

	@Test
	void cutsAtSemicolons() {
		assertThat(texts("a; b ;\n\n;; c")).containsExactly("a", "b", "c");
		assertThat(texts("")).isEmpty();
		assertThat(texts(" -- nothing\n;")).isEmpty();
	}

	@Test
	void leavesCommentsAroundAStatementOut() {
		SqlScript script = SqlScript.of("-- one\na /* within */ b -- two\n; /* three */");
		assertThat(script.statements()).extracting(ScannedStatement::text).containsExactly("a /* within */ b");
		assertThat(script.comments()).extracting(Token::text).containsExactly("-- one", "-- two", "/* three */");
	}

	@Test
	void knowsWhereAStatementBegins() {
		assertThat(SqlScript.of("a;\n  -- x\n  b").statements())
			.extracting(ScannedStatement::text, ScannedStatement::line, ScannedStatement::column,
					ScannedStatement::offset)
			.containsExactly(tuple("a", 1, 1, 0), tuple("b", 3, 3, 12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT ';'", "SELECT $$;$$", "SELECT \";\"", "a /* ; */ b", "a -- ;\n b",
			"CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO u VALUES (1); DELETE FROM v)",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
			"create or replace function f() returns int begin atomic select case when true then 1 else 2 end; end",
			"CREATE PROCEDURE p() BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN CASE WHEN true THEN 1 END END AS end; END",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT t.end, t.case FROM t; END",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 end, 2 end; SELECT 3; END",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; END;"
					+ " SELECT 2; END",
			"/* x */ CREATE /* y */ OR REPLACE FUNCTION f() RETURNS int BEGIN /* z */ ATOMIC; SELECT 1; END",
			"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2 $$" })
	void keepsAStatementWhole(String statement) {
		assertThat(texts(statement + "; SELECT 9")).hasSize(2).last().isEqualTo("SELECT 9");
	}

	@Test
	void takesNothingButARoutineForABody() {
		assertThat(texts("SELECT begin atomic; SELECT 1; END")).hasSize(3);
		assertThat(texts("CREATE TABLE t (a int); CREATE VIEW v AS SELECT begin atomic FROM t; SELECT 1")).hasSize(3);
		assertThat(texts("CREATE FUNCTION f(atomic int) RETURNS int AS 'SELECT 1' LANGUAGE sql; SELECT 1")).hasSize(2);
	}

	@Test
	void takesABackslashCommandForAStatement() {
		assertThat(texts("\\set x 1\nSELECT 1;")).containsExactly("\\set x 1", "SELECT 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "BEGIN", "begin work", "START TRANSACTION", "COMMIT", "END", "ROLLBACK", "ABORT",
			"SAVEPOINT a", "RELEASE a", "ROLLBACK TO a", "PREPARE TRANSACTION 'a'", "COMMIT PREPARED 'a'",
			"/* x */ COMMIT", "COPY t FROM STDIN", "COPY t (a, b) FROM stdin WITH (FORMAT csv)",
			"COPY (SELECT a FROM t) TO STDOUT", "\\copy t from 'x'", "SELECT 1 \\gexec", "DISCARD ALL",
			"SELECT 'a\0b'" })
	void refusesWhatARunCannotCarryOut(String sql) {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> SqlScript.ofRevision("SELECT 1;\n" + sql, "a.sql", 10))
			.satisfies((ex) -> assertThat(ex.problem()).startsWith("a.sql, line 11: "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1 AS commit", "PREPARE p AS SELECT 1", "COPY t FROM 'file'",
			"COPY (SELECT x FROM stdin) TO '/tmp/x'", "COMMENT ON TABLE t IS 'BEGIN; COMMIT'",
			"CREATE TABLE \"commit\" ()", "DO $$ BEGIN COMMIT; END $$", "SELECT '\\copy'", "DISCARD PLANS",
			"VALUES ('a\\')" })
	void acceptsWhatOnlyLooksLikeIt(String sql) {
		assertThat(SqlScript.ofRevision(sql, "a.sql", 1).statements()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "SELECT 'a|string", "SELECT $x$ a $$|dollar-quoted string", "SELECT \"a|quoted name",
					"SELECT 1 /* /* */|comment", "SELECT U&\"a|quoted name", "SELECT E'\\'|string" })
	void refusesWhatIsNotTerminated(String sql, String what) {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> SqlScript.ofRevision(sql, "a.sql", 1))
			.satisfies(
					(ex) -> assertThat(ex.problem()).isEqualTo("a.sql, line 1: The " + what + " is not terminated."));
	}

	@Test
	void namesTheCopyBeforeTheDataThatFollowsIt() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> SqlScript.ofRevision("COPY t FROM STDIN;\n1\tit's\n\\.\n", "a.sql", 1))
			.satisfies((ex) -> assertThat(ex.problem()).contains("line 1: COPY"));
	}

	private static List<String> texts(String sql) {
		return SqlScript.of(sql).statements().stream().map(ScannedStatement::text).toList();
	}

}
