package io.migrate.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.migrate.session.Session;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a run sends: as many statements on a large schema as on a small one, what the
 * revisions made being stored included.
 */
class RunStatementsTests {

	private static final Set<String> SENT = Set.of("execute", "query", "stream", "update", "batch", "info", "begin",
			"commit", "rollback");

	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	@Test
	void areAsManyForAHundredTablesAsForOne() {
		List<String> one = statements(1);
		assertThat(one).anyMatch((call) -> call.contains("migrate_schema"));
		assertThat(statements(100)).isEqualTo(one);
	}

	/** Makes tables by one statement. */
	private static List<String> statements(int tables) {
		RunFixture fixture = RunFixture.of(Scripts.script("a")
			.up("DO $do$ BEGIN FOR i IN 1..current_setting('tests.tables')::int LOOP EXECUTE format("
					+ "'CREATE TABLE t%s (id bigint PRIMARY KEY, n int, CHECK (n > 0))', i); "
					+ "EXECUTE format('CREATE INDEX ON t%s (n)', i); END LOOP; END $do$"));
		fixture.database.execute("ALTER DATABASE " + fixture.database.url().replaceAll(".*/|\\?.*", "")
				+ " SET tests.tables = " + tables);
		List<String> calls = new ArrayList<>();
		fixture.wrapper = (session) -> recorded(session, calls);
		fixture.upgrade("head");
		assertThat(fixture.tables()).hasSize(tables);
		return calls;
	}

	private static Session recorded(Session session, List<String> calls) {
		return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] { Session.class },
				(proxy, called, arguments) -> {
					if (SENT.contains(called.getName())) {
						calls.add(called.getName()
								+ ((arguments != null) ? " " + arguments[0].toString().replaceAll(UUID, "RUN") : ""));
					}
					try {
						return called.invoke(session, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
