package io.migrate.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.history.SqlText;
import io.migrate.scan.ConcurrentIndexStatement;
import io.migrate.schema.QualifiedName;
import io.migrate.session.Session;
import io.migrate.session.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * Builds or drops an index CONCURRENTLY so that it can be interrupted anywhere: what is
 * done is not done again, and an invalid index, which an interrupted build leaves behind
 * (manual, {@code CREATE INDEX}, "Building Indexes Concurrently"), is dropped first.
 */
final class ConcurrentIndex {

	private static final String LOOK = """
			SELECT x.indisvalid AS valid, pg_get_indexdef(x.indexrelid) AS definition,
				x.indrelid = to_regclass(?::text) AS here,
				(SELECT min(p.pid) FROM pg_stat_progress_create_index p WHERE p.index_relid = x.indexrelid) AS builder
			FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid WHERE i.relname = ?::text
				AND i.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass(?::text))""";

	private static final String PROBE = "migrate_probe";

	private final Session session;

	private final String sql;

	private final ConcurrentIndexStatement statement;

	private final boolean begunBefore;

	private final Cancellation cancellation;

	/**
	 * Takes a statement.
	 * @param begunBefore whether an earlier run began it and did not finish
	 */
	ConcurrentIndex(Session session, String sql, ConcurrentIndexStatement statement, boolean begunBefore,
			Cancellation cancellation) {
		this.session = session;
		this.sql = sql;
		this.statement = statement;
		this.begunBefore = begunBefore;
		this.cancellation = cancellation;
	}

	void run() {
		QualifiedName table = this.statement.table();
		if (table == null) {
			drop();
		}
		else {
			build(table);
		}
	}

	private void drop() {
		String name = SqlText.name(this.statement.index());
		boolean there = !this.session.query("SELECT 1 WHERE to_regclass(?::text) IS NOT NULL", name).isEmpty();
		if (there || !this.begunBefore) {
			this.session.execute(this.sql);
		}
	}

	private void build(QualifiedName table) {
		if (isDone(table)) {
			return;
		}
		try {
			this.session.execute(this.sql);
		}
		catch (StatementException ex) {
			this.cancellation.heard();
			dropInvalid(table, ex);
			throw ex;
		}
	}

	private boolean isDone(QualifiedName table) {
		List<Map<String, @Nullable Object>> found = look(table);
		if (found.isEmpty()) {
			return false;
		}
		Map<String, @Nullable Object> index = found.get(0);
		if (index.get("builder") != null) {
			throw taken("It is being built by process " + index.get("builder") + " at this moment.",
					"Wait until that has ended, then run the command again.");
		}
		if (this.statement.guarded() && Boolean.TRUE.equals(index.get("valid"))) {
			return true;
		}
		boolean same = Boolean.TRUE.equals(index.get("here")) && isSame(table, (String) index.get("definition"));
		if (!same) {
			throw taken("It is another one: " + index.get("definition") + ".",
					"Rename or drop that index, or give the new one another name.");
		}
		if (!Boolean.TRUE.equals(index.get("valid"))) {
			this.session.execute("DROP INDEX CONCURRENTLY IF EXISTS " + SqlText.name(index()));
			return false;
		}
		return true;
	}

	/** A build that fails leaves what it built: it costs writes and serves no reads. */
	private void dropInvalid(QualifiedName table, StatementException failure) {
		if (failure.connectionLost()) {
			return;
		}
		try {
			List<Map<String, @Nullable Object>> found = look(table);
			if (!found.isEmpty() && Boolean.FALSE.equals(found.get(0).get("valid"))
					&& found.get(0).get("builder") == null) {
				this.session.execute("DROP INDEX CONCURRENTLY IF EXISTS " + SqlText.name(index()));
			}
		}
		catch (StatementException ex) {
			failure.addSuppressed(ex);
		}
	}

	private QualifiedName index() {
		return this.statement.index();
	}

	private List<Map<String, @Nullable Object>> look(QualifiedName table) {
		String name = SqlText.name(table);
		return this.session.query(LOOK, name, index().name(), name);
	}

	/**
	 * PostgreSQL spells both: the one that is there, and one made now on an empty copy of
	 * the table. Where no copy can be made, an index that this revision began is its own.
	 */
	private boolean isSame(QualifiedName table, @Nullable String definition) {
		IndexText wanted = IndexText.of(this.sql);
		IndexText found = IndexText.of(Objects.requireNonNull(definition));
		if (wanted == null || found == null) {
			return this.begunBefore;
		}
		this.session.begin();
		try {
			this.session.execute("CREATE TEMP TABLE " + PROBE + " (LIKE " + SqlText.name(table) + ")");
			this.session.execute(wanted.on("pg_temp." + PROBE, PROBE + "_index"));
			String probe = (String) this.session
				.query("SELECT pg_get_indexdef('pg_temp." + PROBE + "_index'::regclass) AS definition")
				.get(0)
				.get("definition");
			return found.equals(IndexText.of(Objects.requireNonNull(probe)));
		}
		catch (StatementException ex) {
			if (ex.connectionLost()) {
				throw ex;
			}
			return this.begunBefore;
		}
		finally {
			this.session.rollback();
		}
	}

	private MigrationException taken(String reason, String remedy) {
		return new MigrationException("An index '" + index() + "' is there already.", reason, remedy);
	}

}
