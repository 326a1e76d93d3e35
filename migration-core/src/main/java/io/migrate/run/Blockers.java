package io.migrate.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.migrate.history.SqlText;
import io.migrate.operation.ObjectPath;
import io.migrate.schema.QualifiedName;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * Names who holds locks in the way. {@code pg_blocking_pids} answers only while somebody
 * waits, and the statement has given up by now: so the holders are read from
 * {@code pg_locks}, those of the statement's own table first.
 */
final class Blockers {

	private static final String HOLDERS = """
			SELECT a.pid, a.application_name AS application, a.usename::text AS name, a.state,
				extract(epoch FROM clock_timestamp() - a.xact_start)::bigint AS seconds, left(a.query, 200) AS query,
				string_agg(DISTINCT l.relation::regclass::text || ' (' || l.mode || ')', ', ') AS locks
			FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
			WHERE l.locktype = 'relation' AND l.granted AND l.pid <> pg_backend_pid() AND l.relation >= 16384
				AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
			GROUP BY a.pid, a.application_name, a.usename, a.state, a.xact_start, a.query
			ORDER BY bool_or(l.relation = to_regclass(?::text)) DESC NULLS LAST, a.xact_start LIMIT 3""";

	private final Session session;

	Blockers(Session session) {
		this.session = session;
	}

	/**
	 * Who is in the way, for people.
	 */
	String describe(RuntimeException failure) {
		try {
			List<Map<String, @Nullable Object>> holders = this.session.query(HOLDERS, table(failure));
			return holders.isEmpty() ? "Whoever held it has ended meanwhile."
					: "In its way " + ((holders.size() == 1) ? "is " : "are ")
							+ holders.stream().map(Blockers::describe).collect(Collectors.joining("; ")) + ".";
		}
		catch (StatementException ex) {
			failure.addSuppressed(ex);
			return "Who held it could not be read: " + ex.getMessage() + ".";
		}
	}

	private static @Nullable String table(RuntimeException failure) {
		if (failure instanceof StatementFailure statement && statement.statement() > 0) {
			ObjectPath path = statement.part().part().statements().get(statement.statement() - 1).origin().object();
			@Nullable QualifiedName name = path.object();
			return (name != null) ? SqlText.name(name) : null;
		}
		return null;
	}

	private static String describe(Map<String, @Nullable Object> row) {
		return "process " + row.get("pid") + " (application '" + row.get("application") + "', user '" + row.get("name")
				+ "', " + row.get("state") + " for " + row.get("seconds") + " s) with " + row.get("locks") + ": "
				+ String.valueOf(row.get("query")).replaceAll("\\s+", " ");
	}

}
