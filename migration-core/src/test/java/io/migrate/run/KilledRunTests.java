package io.migrate.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.migrate.schema.Index;
import io.migrate.schema.QualifiedName;
import io.migrate.operation.Backfill;
import io.migrate.operation.CreateIndex;
import io.migrate.script.RevisionScript;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import io.migrate.testkit.CatalogDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that dies takes its connection with it. Wherever that happens, before or
 * after any statement or commit, the next run ends where an uninterrupted one does.
 */
class KilledRunTests {

	private static final Set<String> ROUND_TRIPS = Set.of("execute", "update", "query", "batch", "begin", "commit");

	@Test
	void dieAtMoreThanTwelvePoints() {
		assertThat(points()).isGreaterThan(12);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theNextRunEndsWhereAnUninterruptedOneDoes(boolean before) {
		RunFixture whole = RunFixture.of(scripts());
		whole.upgrade("head");
		List<String> catalog = CatalogDump.of(whole.database);
		List<String> rows = whole.database.query("SELECT * FROM t_a ORDER BY id");
		IntStream.rangeClosed(1, points()).forEach((point) -> {
			RunFixture killed = RunFixture.of(scripts());
			AtomicInteger count = new AtomicInteger();
			killed.wrapper = (session) -> dying(session, count, point, before);
			boolean died = died(killed);
			killed.wrapper = (session) -> session;
			killed.upgrade("head");
			String where = (before ? "before" : "after") + " round trip " + point;
			assertThat(died).as(where).isTrue();
			assertThat(CatalogDump.of(killed.database)).as(where).isEqualTo(catalog);
			assertThat(killed.history()).as(where).isEqualTo(whole.history());
			assertThat(killed.database.query("SELECT * FROM t_a ORDER BY id")).as(where).isEqualTo(rows);
			assertThat(killed.state().heads()).as(where).containsExactly("c");
			assertThat(killed.state().partial()).as(where).isNull();
			assertThat(killed.state().setup()).as(where).isNull();
		});
	}

	private static boolean died(RunFixture fixture) {
		try {
			fixture.upgrade("head");
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	/** How many round trips an uninterrupted run makes. */
	private static int points() {
		RunFixture fixture = RunFixture.of(scripts());
		AtomicInteger count = new AtomicInteger();
		fixture.wrapper = (session) -> dying(session, count, Integer.MAX_VALUE, true);
		fixture.upgrade("head");
		return count.get();
	}

	private static RevisionScript[] scripts() {
		return new RevisionScript[] { Scripts.table("a").up("INSERT INTO t_a VALUES (1, NULL), (2, NULL), (3, 4)"),
				Scripts.script("b", "a")
					.up("ALTER TABLE t_a ADD COLUMN m int")
					.up(new CreateIndex(QualifiedName.of("t_a"), Index.onColumns("ix_m", "m"), true))
					.up(new Backfill(QualifiedName.of("t_a"), "n = 7", "n IS NULL")),
				Scripts.script("c", "b")
					.up("ALTER TABLE t_a ADD CONSTRAINT ck CHECK (n > 0) NOT VALID")
					.up("ALTER TABLE t_a VALIDATE CONSTRAINT ck") };
	}

	/** Closing the connection is what the server sees of a process that is killed. */
	private static Session dying(Session session, AtomicInteger count, int point, boolean before) {
		return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] { Session.class },
				(proxy, method, arguments) -> {
					boolean dies = ROUND_TRIPS.contains(method.getName()) && count.incrementAndGet() == point;
					if (dies && before) {
						throw killed(session);
					}
					try {
						Object result = method.invoke(session, arguments);
						if (dies) {
							throw killed(session);
						}
						return result;
					}
					catch (InvocationTargetException ex) {
						throw dies ? killed(session) : ex.getTargetException();
					}
				});
	}

	private static StatementException killed(Session session) {
		session.close();
		return new StatementException("(killed)", null, "the process was killed", null);
	}

}
