package io.migrate.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.plan.Direction;
import io.migrate.script.Phase;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a database: one statement where our tables are, two where they are
 * not. It creates nothing and takes no lock.
 */
public final class StartCheck {

	private static final String SERVER = """
			SELECT pg_is_in_recovery() AS recovery, pg_backend_pid() AS pid,
				coalesce(current_schema()::text, 'public') AS schema""";

	private static final String STATE = SERVER + """
			,
				(SELECT n.nspname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
					WHERE c.oid = '%1$s'::regclass) AS found,
				EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted
					AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
					AND ((classid::bigint << 32) | objid::bigint) = %4$s) AS running,
				f.format, f.setup::text AS setup,
				(SELECT string_agg(revision, ' ' ORDER BY revision) FROM %1$s) AS heads,
				(SELECT string_agg(concat_ws(':', revision, phase, array_to_string(parents, '+'), coalesce(source, '')),
					' ' ORDER BY id) FROM (SELECT DISTINCT ON (revision) * FROM %2$s
						WHERE part = parts AND outcome IN ('done', 'skipped') ORDER BY revision, id DESC) last
					WHERE direction = 'up' OR (direction = 'stamp' AND outcome = 'done')) AS applied,
				(SELECT concat_ws(' ', revision, direction, part, parts, outcome)
					FROM (SELECT DISTINCT ON (revision) * FROM %2$s
						WHERE outcome IN ('done', 'skipped', 'running') ORDER BY revision, id DESC) last
					WHERE outcome = 'running' OR part < parts ORDER BY id DESC LIMIT 1) AS partial
			FROM %3$s f""";

	private final @Nullable String schema;

	/**
	 * Looks in a schema.
	 * @param schema null for the default one
	 */
	public StartCheck(@Nullable String schema) {
		this.schema = schema;
	}

	/**
	 * Reads the state, outside a transaction.
	 * @throws MigrationException if the tables may not be read
	 */
	public DatabaseState read(Session session) {
		HistoryNames names = new HistoryNames(this.schema);
		try {
			List<Map<String, @Nullable Object>> rows = session
				.query(STATE.formatted(names.version(), names.history(), names.format(), names.lockKey()));
			if (!rows.isEmpty() && isOurs(rows.get(0))) {
				return state(rows.get(0));
			}
		}
		catch (StatementException ex) {
			// undefined_table
			if (!ex.hasState("42P01")) {
				throw explained(ex);
			}
		}
		return new DatabaseState(server(session.query(SERVER).get(0)), 0, null, List.of(), Map.of(), null);
	}

	/** A schema further back in search_path may have tables of another history. */
	private boolean isOurs(Map<String, @Nullable Object> row) {
		return this.schema != null || text(row, "schema").equals(row.get("found"));
	}

	private DatabaseState state(Map<String, @Nullable Object> row) {
		String heads = (String) row.get("heads");
		return new DatabaseState(server(row), ((Number) Objects.requireNonNull(row.get("format"))).intValue(),
				(String) row.get("setup"), (heads != null) ? List.of(heads.split(" ")) : List.of(),
				applied((String) row.get("applied")), partial((String) row.get("partial")));
	}

	private DatabaseState.Server server(Map<String, @Nullable Object> row) {
		return new DatabaseState.Server((this.schema != null) ? this.schema : text(row, "schema"),
				Boolean.TRUE.equals(row.get("recovery")), ((Number) Objects.requireNonNull(row.get("pid"))).intValue(),
				Boolean.TRUE.equals(row.get("running")));
	}

	/** Identifiers hold neither blanks nor colons nor plus signs. */
	private static Map<String, AppliedRevision> applied(@Nullable String text) {
		Map<String, AppliedRevision> applied = new LinkedHashMap<>();
		for (String entry : (text != null) ? text.split(" ") : new String[0]) {
			String[] fields = entry.split(":", -1);
			List<String> parents = fields[2].isEmpty() ? List.of() : List.of(fields[2].split("\\+"));
			applied.put(fields[0], new AppliedRevision(fields[0], parents, Phase.valueOf(fields[1]),
					fields[3].isEmpty() ? null : fields[3]));
		}
		return applied;
	}

	private static @Nullable PartialRevision partial(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String[] fields = text.split(" ");
		boolean running = Outcome.of(fields[4]) == Outcome.RUNNING;
		return new PartialRevision(fields[0], Direction.valueOf(fields[1].toUpperCase(Locale.ROOT)),
				Integer.parseInt(fields[2]) + (running ? 0 : 1), Integer.parseInt(fields[3]), running);
	}

	private static RuntimeException explained(StatementException ex) {
		if (!ex.hasState("42501")) {
			return ex;
		}
		return new MigrationException("The state of the database cannot be read.", ex.getMessage() + ".",
				"GRANT SELECT on migrate_version, migrate_history and migrate_format to this user, or set migrate.user "
						+ "to the one that migrates.",
				ex);
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return (String) Objects.requireNonNull(row.get(column), column);
	}

}
