package io.migrate.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.migrate.operation.InsertRows;
import io.migrate.operation.Operation;
import io.migrate.operation.PostgresTypes;
import io.migrate.operation.Rows;
import io.migrate.operation.Value;
import io.migrate.scan.SqlScript;
import io.migrate.schema.QualifiedName;
import io.migrate.testkit.Psql;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A value means the same to PostgreSQL as to Java, whatever it holds and whatever the
 * session is set to.
 */
class ValueSqlTests {

	private static final List<String> SOUP = List.of("'", "''", "\\", "\\'", "$$", "$a$", "\\u0027", "U&'", "E'", "\n",
			"\r\n", "\r", "\t", "  \n", "--", "/*", "*/", ";", ":x", ":'x'", "\\q", "\\.", "?", "{d '", "é", "\u2028",
			"\ud83d\ude00", "\u0001", "\ufeff", "'); DROP TABLE t; --", "\\set ON_ERROR_STOP off\n", "%", "$1", "\"");

	private static final String STRANGE = "SET DateStyle = 'ISO, DMY'; SET IntervalStyle = 'sql_standard';"
			+ " SET TimeZone = 'Asia/Tokyo'; SET bytea_output = 'escape'; ";

	private static final TestDatabase SHARED = TestServer.sharedDatabase();

	static LongStream seeds() {
		Long seed = Long.getLong("test.seed");
		return (seed != null) ? LongStream.of(seed) : LongStream.range(0, 10);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void textsStayTexts(long seed) {
		List<String> texts = texts(seed);
		TestDatabase database = TestServer.database().execute("CREATE TABLE t (i integer, v text)");
		SqlGenerator.generate(List.of(insert(texts))).forEach((sql) -> {
			assertThat(SqlScript.of(sql.sql()).statements()).hasSize(1);
			database.execute(sql.sql());
		});
		assertThat(database.query("SELECT v FROM t ORDER BY i")).isEqualTo(texts);
	}

	static Stream<Arguments> values() {
		return Stream.of(value(null, null), value(true, "true"), value(-5, "-5"),
				value(Long.MIN_VALUE, "-9223372036854775808"), value(new BigInteger("9".repeat(30)), "9".repeat(30)),
				value(new BigDecimal("-1.500"), "-1.500"), value(new BigDecimal("1E+3"), "1000"),
				value(1e-7, "0.00000010"), value(0.1f, "0.1"), value(Double.NaN, "NaN"),
				value(Float.NEGATIVE_INFINITY, "-Infinity"), value(-0.0, "-0"), value('x', "x"), value("a'b", "a'b"),
				value(LocalDate.parse("2024-02-29"), "2024-02-29"), value(LocalDate.of(0, 3, 15), "0001-03-15 BC"),
				value(LocalDate.of(-43, 3, 15), "0044-03-15 BC"), value(LocalDate.of(20_000, 1, 1), "20000-01-01"),
				value(LocalTime.of(10, 15), "10:15:00"), value(LocalTime.parse("10:15:00.123456"), "10:15:00.123456"),
				value(OffsetTime.parse("10:15+02:30"), "10:15:00+02:30"),
				value(LocalDateTime.parse("2024-02-29T10:15"), "2024-02-29 10:15:00"),
				value(LocalDateTime.of(-43, 3, 15, 1, 2), "0044-03-15 01:02:00 BC"),
				value(Instant.parse("2024-02-29T10:15:30.5Z"), "2024-02-29 10:15:30.5+00"),
				value(OffsetDateTime.parse("2024-02-29T10:15+05:45"), "2024-02-29 04:30:00+00"),
				value(OffsetDateTime.parse("-0043-02-28T10:15+01:00:30"), "0044-02-28 09:14:30+00 BC"),
				value(Instant.EPOCH.atZone(ZoneId.of("Europe/Zurich")), "1970-01-01 00:00:00+00"),
				value(Duration.parse("PT-26H-3.5S"), "-26:00:03.5"), value(Duration.ofMillis(-500), "-00:00:00.5"),
				value(Period.of(1, -2, 3), "10 mons 3 days"), value(Period.ZERO, "00:00:00"),
				value(UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2"), "7d444840-9dc0-11d1-b245-5ffdce74fad2"),
				value(new byte[] { 0, -1, 39, 92 }, "\\x00ff275c"), value(Kind.A, "A"),
				value(Value.typed("{\"a\" :1}", PostgresTypes.jsonb()), "{\"a\": 1}"),
				value(Value.typed("{1,NULL}", PostgresTypes.array(PostgresTypes.integer())), "{1,NULL}"),
				value(Value.sql("1 + 1"), "2"));
	}

	@ParameterizedTest
	@MethodSource("values")
	void meanTheSame(@Nullable Object java, @Nullable String expected) {
		Value value = Value.of(java);
		String typed = ValueSql.typed(value, "value");
		TestDatabase database = SHARED;
		database.execute("DROP TABLE IF EXISTS shown, t", "SET TimeZone = 'UTC'",
				"CREATE TABLE shown AS SELECT (" + typed + ")::text AS v");
		assertThat(database.query("SELECT v FROM shown")).containsExactly((expected != null) ? expected : "");
		String type = database.query("SELECT pg_typeof(" + typed + ")").get(0).replace("unknown", "text");
		String insert = "INSERT INTO t VALUES (" + ValueSql.assigned(value, "value") + ")";
		database.execute("CREATE TABLE t (v " + type + ")", insert, STRANGE, insert);
		assertThat(database
			.query("SELECT DISTINCT v::text IS NOT DISTINCT FROM (" + typed + ")::text, count(*) OVER ()" + " FROM t"))
			.containsExactly("t|2");
	}

	@Test
	void refuseWhatCannotBeStored() {
		assertThatIllegalArgumentException().isThrownBy(() -> Value.of("a\0b")).withMessageContaining("zero character");
		assertThatIllegalArgumentException().isThrownBy(() -> Value.of('\ud800'))
			.withMessageContaining("surrogate pair");
		assertThatIllegalArgumentException().isThrownBy(() -> Value.of(new Object()))
			.withMessageContaining("java.lang.Object");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void textsStayTextsInPsqlWhateverItsEncoding(long seed) {
		assumeTrue(Psql.isInstalled(), "psql is not installed");
		List<String> texts = texts(seed);
		TestDatabase database = TestServer.database().execute("CREATE TABLE t (i integer, v text)");
		StringBuilder script = new StringBuilder("SET client_encoding = 'UTF8';\n");
		SqlGenerator.generate(List.of(insert(texts)))
			.forEach((sql) -> script.append(OfflineScript.statement(sql.sql())));
		assertThat(Psql.run(database, script.toString())).isEqualTo(new Psql.Ending(0, ""));
		assertThat(database.query("SELECT v FROM t ORDER BY i")).isEqualTo(texts);
	}

	private static Operation insert(List<String> texts) {
		return new InsertRows(QualifiedName.of("t"),
				new Rows(List.of("i", "v"),
						IntStream.range(0, texts.size())
							.mapToObj((i) -> List.of(Value.of(i), Value.of(texts.get(i))))
							.toList()),
				List.of("i"));
	}

	private static List<String> texts(long seed) {
		Random random = new Random(seed);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			texts.add(String.join("",
					Stream.generate(() -> SOUP.get(random.nextInt(SOUP.size()))).limit(random.nextInt(6)).toList()));
		}
		return texts;
	}

	private static Arguments value(@Nullable Object java, @Nullable String expected) {
		return Arguments.of(java, expected);
	}

	private enum Kind {

		A

	}

}
