package io.migrate.session;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.migrate.error.MigrationException;
import io.migrate.testkit.TestDatabase;
import io.migrate.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class JdbcSessionTests {

	private TestDatabase database = TestServer.database();

	private Session session = open(this.database);

	@BeforeEach
	void prepare() {
		this.session.execute("CREATE TABLE t (id int, name text)");
	}

	@AfterEach
	void close() {
		this.session.close();
	}

	static Session open(TestDatabase database) {
		return JdbcSessions.of(database.url(), database.user(), database.password(), Map.of()).open();
	}

	@Test
	void questionMarksAndBracesMeanWhatPostgresSays() {
		this.session.execute("CREATE TABLE j AS SELECT '{\"a\": 1}'::jsonb AS doc, '{fn now()}' AS text");
		this.session.execute("DELETE FROM j WHERE NOT (doc ? 'a') OR NOT (doc ?| '{a,b}'::text[])");
		assertThat(this.session.query("SELECT text FROM j WHERE doc ? 'a'"))
			.containsExactly(Map.of("text", "{fn now()}"));
		assertThat(this.session.query("SELECT doc ?? ? AS there FROM j", "a")).containsExactly(Map.of("there", true));
	}

	@Test
	void aTextOfSeveralStatementsIsSentInOnePiece() {
		this.session.execute("INSERT INTO t VALUES (1, 'a;b'); INSERT INTO t VALUES (2, $$c;d$$)");
		assertThat(this.session.query("SELECT id FROM t")).hasSize(2);
		assertThatExceptionOfType(StatementException.class)
			.isThrownBy(() -> this.session.execute("INSERT INTO t VALUES (3, ''); SELECT 1/0"));
		assertThat(this.session.query("SELECT id FROM t")).as("one message is one transaction").hasSize(2);
	}

	@Test
	void aFunctionWithAnAtomicBodyIsOneStatement() {
		this.session.execute("CREATE FUNCTION two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 "
				+ "ELSE 0 END; SELECT 2; END");
		assertThat(this.session.query("SELECT two() AS n")).containsExactly(Map.of("n", 2));
	}

	@Test
	void outsideATransactionEveryStatementIsOneOfItsOwn() {
		this.session.execute("INSERT INTO t VALUES (1, 'a')");
		this.session.execute("VACUUM t");
		assertThat(this.session.inTransaction()).isFalse();
		assertThat(this.database.query("SELECT name FROM t")).containsExactly("a");
	}

	@Test
	void aTransactionIsSeenAfterCommitOnly() {
		this.session.begin();
		this.session.update("INSERT INTO t VALUES (?, ?)", 1, "a");
		assertThat(this.session.inTransaction()).isTrue();
		assertThat(this.database.query("SELECT name FROM t")).isEmpty();
		this.session.commit();
		assertThat(this.database.query("SELECT name FROM t")).containsExactly("a");
		this.session.begin();
		this.session.update("DELETE FROM t");
		this.session.rollback();
		assertThat(this.database.query("SELECT name FROM t")).containsExactly("a");
		assertThatIllegalStateException().isThrownBy(this.session::commit);
	}

	@Test
	void afterAFailedCommitThereIsNoTransaction() {
		this.session.execute("ALTER TABLE t ADD UNIQUE (id) DEFERRABLE INITIALLY DEFERRED");
		this.session.begin();
		this.session.execute("INSERT INTO t VALUES (1, 'a'), (1, 'b')");
		assertThatExceptionOfType(StatementException.class).isThrownBy(this.session::commit)
			.satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("23505"));
		assertThat(this.session.inTransaction()).isFalse();
		assertThat(this.session.query("SELECT id FROM t")).isEmpty();
	}

	@Test
	void committingAFailedTransactionIsAnError() {
		this.session.begin();
		assertThatExceptionOfType(StatementException.class).isThrownBy(() -> this.session.execute("SELECT 1/0"));
		assertThatExceptionOfType(StatementException.class).isThrownBy(this.session::commit);
		assertThat(this.session.inTransaction()).isFalse();
	}

	@Test
	void valuesArePlainJava() {
		UUID uuid = UUID.fromString("7f3a9c21-0000-4000-8000-000000000001");
		Map<String, @Nullable Object> row = this.session.query("SELECT 1::smallint AS s, 2 AS i, 3::bigint AS l, "
				+ "1.50 AS n, true AS b, 'x'::varchar AS v, 'n'::name AS na, '{\"a\":1}'::json AS j, "
				+ "NULL::int AS nothing, " + "'" + uuid + "'::uuid AS u, '2026-11-23T10:15:00Z'::timestamptz AS tz, "
				+ "'2026-11-23 10:15'::timestamp AS ts, date '2026-11-23' AS d, ARRAY['a', NULL] AS a, "
				+ "ARRAY[[1,2],[3,4]] AS aa, ARRAY['2026-11-23T10:15:00Z'::timestamptz] AS at, "
				+ "interval '1 day' AS iv, '10.0.0.1'::inet AS ip, 'c'::\"char\" AS c, 5::oid AS o")
			.get(0);
		assertThat(row).containsEntry("s", 1)
			.containsEntry("i", 2)
			.containsEntry("l", 3L)
			.containsEntry("n", new BigDecimal("1.50"))
			.containsEntry("b", true)
			.containsEntry("v", "x")
			.containsEntry("na", "n")
			.containsEntry("j", "{\"a\":1}")
			.containsEntry("nothing", null)
			.containsEntry("u", uuid)
			.containsEntry("tz", Instant.parse("2026-11-23T10:15:00Z"))
			.containsEntry("ts", LocalDateTime.parse("2026-11-23T10:15:00"))
			.containsEntry("d", LocalDate.parse("2026-11-23"))
			.containsEntry("a", Arrays.asList("a", null))
			.containsEntry("aa", List.of(List.of(1, 2), List.of(3, 4)))
			.containsEntry("at", List.of(Instant.parse("2026-11-23T10:15:00Z")))
			.containsEntry("ip", "10.0.0.1")
			.containsEntry("c", "c")
			.containsEntry("o", 5L);
		assertThat(row.keySet()).startsWith("s", "i", "l", "n");
	}

	@Test
	void aRowHasItsColumnsInOrderAndCannotBeChanged() {
		Map<String, @Nullable Object> row = this.session.query("SELECT 2 AS b, NULL::text AS a, 3 AS \"B\"").get(0);
		assertThat(row.keySet()).containsExactly("b", "a", "B");
		assertThat(row.values()).containsExactly(2, null, 3);
		assertThat(row).hasSize(3).containsEntry("B", 3).containsKey("a").doesNotContainKey("c");
		assertThat(row.get("c")).isNull();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> row.put("b", 1));
	}

	@Test
	void parametersMayBeNullListsArraysAndTimes() {
		Map<String, @Nullable Object> row = this.session
			.query("SELECT ?::text AS nothing, ?::text[] AS list, ?::int[] AS numbers, ?::timestamptz AS at, "
					+ "?::text[] AS none", null, List.of("a", "b"), new Integer[] { 1, null }, Instant.EPOCH, List.of())
			.get(0);
		assertThat(row).containsEntry("nothing", null)
			.containsEntry("list", List.of("a", "b"))
			.containsEntry("numbers", Arrays.asList(1, null))
			.containsEntry("at", Instant.EPOCH)
			.containsEntry("none", List.of());
	}

	@Test
	void aBatchCountsTheRowsItChanged() {
		List<List<Object>> rows = List.of(List.of(1, "a"), List.of(2, "b"), List.of(3, "c"));
		assertThat(this.session.batch("INSERT INTO t VALUES (?, ?)", rows)).isEqualTo(3);
		assertThat(this.session.update("UPDATE t SET name = ? WHERE id > ?", "z", 1)).isEqualTo(2);
		assertThat(this.session.batch("INSERT INTO t VALUES (?, ?)", List.of())).isZero();
	}

	@Test
	void aFailedBatchSaysWhatTheServerSaid() {
		this.session.execute("ALTER TABLE t ADD UNIQUE (id)");
		assertThatExceptionOfType(StatementException.class)
			.isThrownBy(
					() -> this.session.batch("INSERT INTO t VALUES (?, ?)", List.of(List.of(1, "a"), List.of(1, "b"))))
			.satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("23505"))
			.withMessageContaining("duplicate key");
	}

	@Test
	void aStreamDeliversRowByRow() {
		List<Object> seen = new ArrayList<>();
		this.session.stream("SELECT n FROM generate_series(1, ?) n", (row) -> seen.add(row.values()), 2500);
		assertThat(seen).hasSize(2500);
		assertThat(this.session.inTransaction()).isFalse();
	}

	@Test
	void aFailedStatementCarriesItsTextAndState() {
		assertThatExceptionOfType(StatementException.class)
			.isThrownBy(() -> this.session.execute("SELECT * FROM missing"))
			.satisfies((ex) -> {
				assertThat(ex.sql()).isEqualTo("SELECT * FROM missing");
				assertThat(ex.hasState("42P01")).isTrue();
				assertThat(ex.connectionLost()).isFalse();
			});
	}

	@Test
	@Timeout(30)
	void anotherThreadCancelsAStatement() {
		CompletableFuture.runAsync(this.session::cancel, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
		assertThatExceptionOfType(StatementException.class)
			.isThrownBy(() -> this.session.execute("SELECT pg_sleep(60)"))
			.satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("57014"));
	}

	@Test
	void aKilledConnectionIsLost() {
		this.database.execute("SELECT pg_terminate_backend(" + this.session.info().backendPid() + ")");
		assertThatExceptionOfType(StatementException.class).isThrownBy(() -> this.session.execute("SELECT 1"))
			.satisfies((ex) -> assertThat(ex.connectionLost()).isTrue());
	}

	@Test
	void theServerSaysWhoItIs() {
		ServerInfo info = this.session.info();
		assertThat(info.majorVersion()).isGreaterThanOrEqualTo(14);
		assertThat(info.database()).isEqualTo(this.database.query("SELECT current_database()").get(0));
		assertThat(info.user()).isEqualTo(this.database.user());
		assertThat(info.inRecovery()).isFalse();
		assertThat(info.readOnly()).isFalse();
		assertThat(info.driverPid()).isEqualTo(info.backendPid());
		assertThat(info.defaultSchema()).isEqualTo("public");
		assertThat(info.temporaryTables()).isTrue();
	}

	@Test
	void withoutAnySchemaTheDefaultIsCalledPublic() {
		this.session.execute("SET search_path = missing");
		assertThat(this.session.info().defaultSchema()).isEqualTo("public");
	}

	@Test
	void theConnectionIsThereForThoseWhoAsk() {
		assertThat(this.session.unwrap(Connection.class)).isNotNull();
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.session.unwrap(List.class))
			.withMessageContaining("java.util.List")
			.withMessageContaining("JDBC");
	}

	@Test
	void closingRollsBack() {
		this.session.begin();
		this.session.execute("INSERT INTO t VALUES (1, 'a')");
		this.session.close();
		assertThat(this.database.query("SELECT * FROM t")).isEmpty();
	}

}
