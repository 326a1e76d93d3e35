package io.migrate.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any text, and where PostgreSQL itself decides. The seed is the test's
 * parameter; {@code -Dtest.seed=} sets it.
 */
class ScannerPropertyTests {

	private static final List<String> SOUP = List.of("'", "''", "E'", "U&'", "U&\"", "\"", "$$", "$a$", "$1", "--",
			"/*", "*/", ";", "(", ")", "\\", "\\'", "\n", "\r\n", " ", "\t", "a", "é", "\ud83d\ude00", "1", "1.5e",
			"..", "::", "+-", "BEGIN", "ATOMIC", "END", "CASE", "CREATE FUNCTION", "\0", ",", "[", "?", "{d '");

	/** Each is accepted by the server as it stands, and refused when it is cut. */
	private static final List<String> STATEMENTS = List.of("SELECT 'a;b'", "SELECT $$a;'b$$", "SELECT E'a\\';b'",
			"SELECT 'a'\n';b'", "SELECT 1 AS \"x;\"\"y\"", "SELECT /* ; /* ' */ ; */ 1", "SELECT 1 -- it's; \n + 2",
			"DO $do$ BEGIN PERFORM 1; PERFORM $x$;$x$; END $do$", "SELECT U&'\\0041;'", "SELECT 1 AS U&\"\\0041;\"",
			"CREATE OR REPLACE RULE r AS ON INSERT TO rt DO ALSO (DELETE FROM ru; DELETE FROM ru)",
			"CREATE OR REPLACE FUNCTION f1() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
			"CREATE OR REPLACE FUNCTION f2() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 ELSE 2 END; END",
			"CREATE OR REPLACE FUNCTION f3() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT (SELECT 3); END",
			"CREATE OR REPLACE FUNCTION f4() RETURNS int BEGIN ATOMIC SELECT 1 end, 2 \"end\" LIMIT 1; SELECT 2; END",
			"CREATE OR REPLACE PROCEDURE p1() BEGIN ATOMIC DELETE FROM ru; INSERT INTO ru VALUES ('END;'); END",
			"SELECT begin.end FROM (SELECT 1 AS end) begin");

	private static final List<String> BETWEEN = List.of(";", ";\n", " ; -- it's;\n", ";;", ";/* ; */\n", "\n;\n-- x\n");

	static LongStream seeds() {
		Long seed = Long.getLong("test.seed");
		return (seed != null) ? LongStream.of(seed) : LongStream.range(0, 300);
	}

	static LongStream fewSeeds() {
		return seeds().limit(20);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theTokensOfAnyTextAreTheText(long seed) {
		String sql = soup(new Random(seed), SOUP);
		assertThat(SqlScanner.tokens(sql).stream().map(Token::text).collect(Collectors.joining())).isEqualTo(sql);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theStatementsOfAnyTextAreTheTextButForWhatStandsBetween(long seed) {
		String sql = soup(new Random(seed), SOUP);
		SqlScript script = SqlScript.of(sql);
		StringBuilder rest = new StringBuilder();
		int end = 0;
		for (ScannedStatement statement : script.statements()) {
			assertThat(sql.substring(statement.offset())).startsWith(statement.text());
			rest.append(sql, end, statement.offset()).append('\n');
			end = statement.offset() + statement.text().length();
		}
		rest.append(sql.substring(end));
		assertThat(SqlScanner.tokens(rest.toString())).filteredOn(Token::isCode)
			.allMatch((token) -> token.isSymbol(";"));
		assertThat(SqlScanner.tokens(rest.toString()).stream().filter(Token::isComment).map(Token::text).toList())
			.isEqualTo(script.comments().stream().map(Token::text).toList());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void normalizingTwiceChangesNothing(long seed) {
		String once = Tokens.normalized(soup(new Random(seed), SOUP).replace("\\", ""));
		assertThat(Tokens.normalized(once)).isEqualTo(once);
	}

	@ParameterizedTest
	@MethodSource("fewSeeds")
	void theServerAcceptsEachStatementAlone(long seed) {
		Random random = new Random(seed);
		List<String> statements = new ArrayList<>();
		StringBuilder script = new StringBuilder();
		for (int i = 0; i < 40; i++) {
			statements.add(STATEMENTS.get(random.nextInt(STATEMENTS.size())));
			script.append(statements.get(i)).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
		}
		List<String> found = SqlScript.of(script.toString()).statements().stream().map(ScannedStatement::text).toList();
		assertThat(found).isEqualTo(statements);
	}

	@Test
	void theServerKnowsTheseStatements() {
		TestDatabase database = TestServer.database().execute("CREATE TABLE rt (a text)", "CREATE TABLE ru (a text)");
		for (String statement : STATEMENTS) {
			assertThat(refusal(database, statement)).as(statement).isEmpty();
		}
	}

	@Test
	void theServerAgreesOnWhatIsTerminated() throws SQLException {
		List<String> alphabet = List.of("'", "'", "E'", "\"", "$$", "$a$", "\\", "\n", " ", "a", "--", "/*", "*/", "||",
				"U&'");
		Random random = new Random(Long.getLong("test.seed", 7));
		int terminated = 0;
		int unterminated = 0;
		try (Connection connection = TestServer.database().connect();
				Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (int i = 0; i < 4000; i++) {
				String sql = "SELECT " + soup(random, alphabet);
				boolean ours = SqlScanner.tokens(sql)
					.stream()
					.anyMatch((token) -> token.kind() == Token.Kind.UNTERMINATED);
				String theirs = refusal(statement, sql);
				assertThat(theirs.isEmpty() && ours).as(sql).isFalse();
				assertThat(theirs.contains("unterminated") && !ours).as(sql).isFalse();
				terminated += theirs.isEmpty() ? 1 : 0;
				unterminated += theirs.contains("unterminated") ? 1 : 0;
			}
		}
		assertThat(terminated).isGreaterThan(50);
		assertThat(unterminated).isGreaterThan(50);
	}

	private static String refusal(TestDatabase database, String sql) {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			return refusal(statement, sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String refusal(Statement statement, String sql) {
		try {
			statement.execute(sql);
			return "";
		}
		catch (SQLException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private static String soup(Random random, List<String> alphabet) {
		StringBuilder soup = new StringBuilder();
		int length = random.nextInt(14);
		for (int i = 0; i < length; i++) {
			soup.append(alphabet.get(random.nextInt(alphabet.size())));
		}
		return soup.toString();
	}

}
