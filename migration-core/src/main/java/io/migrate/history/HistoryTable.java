package io.migrate.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.migrate.error.MigrationException;
import io.migrate.operation.RunArguments;
import io.migrate.plan.Direction;
import io.migrate.plan.VersionChange;
import io.migrate.script.Phase;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes our tables on the session of a run.
 */
public final class HistoryTable {

	private static final String COLUMNS = "run, revision, parents, phase, direction, part, parts, digest, started_at, "
			+ "finished_at, outcome, error, db_user, application, host, tool, source, " + "arguments";

	private static final String VALUES = "?::uuid, ?::text, string_to_array(?::text, '+'), ?::text, ?::text, ?::int, "
			+ "?::int, ?::text, ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, "
			+ "?::text, ?::text[]";

	private final Session session;

	private final HistoryNames names;

	private final Author author;

	private final boolean withArguments;

	/**
	 * Works on the tables of a format.
	 * @param format that of the tables when they were last looked at; whoever writes has
	 * made them those of this version before
	 */
	public HistoryTable(Session session, HistoryNames names, Author author, int format) {
		this.session = session;
		this.names = names;
		this.author = author;
		this.withArguments = format >= HistoryDdl.WITH_ARGUMENTS;
	}

	public Author author() {
		return this.author;
	}

	public HistoryNames names() {
		return this.names;
	}

	/**
	 * Writes a row and moves the version with it, in one statement.
	 * @throws MigrationException if a row of {@code migrate_version} is not as the plan
	 * has it: somebody changed it meanwhile
	 */
	public void write(HistoryEntry entry, List<VersionChange> changes) {
		List<@Nullable Object> parameters = new ArrayList<>();
		String insert = "INSERT INTO " + this.names.history() + " (" + COLUMNS + ") SELECT " + VALUES;
		String sql = VersionSql.moving(this.names, changes, insert, parameters);
		parameters.addAll(values(entry));
		if (this.session.repeat(sql, parameters.toArray()) != 1) {
			throw moved(entry.revision(), changes);
		}
	}

	/**
	 * Writes a row of something that has only begun, and tells its id.
	 */
	public long begin(HistoryEntry entry) {
		return ((Number) Objects.requireNonNull(
				this.session
					.query("INSERT INTO " + this.names.history() + " (" + COLUMNS + ") SELECT " + VALUES
							+ " RETURNING id", values(entry).toArray())
					.get(0)
					.get("id")))
			.longValue();
	}

	/**
	 * Ends what has begun and moves the version with it, in one statement.
	 */
	public void end(long id, HistoryEntry entry, List<VersionChange> changes) {
		List<@Nullable Object> parameters = new ArrayList<>();
		String update = "UPDATE " + this.names.history()
				+ " SET finished_at = ?::timestamptz, outcome = ?::text, error = ?::text WHERE id = ?::bigint";
		String sql = VersionSql.moving(this.names, changes, update, parameters);
		parameters.add(entry.finishedAt());
		parameters.add(entry.outcome().sql());
		parameters.add(entry.error());
		parameters.add(id);
		if (this.session.update(sql, parameters.toArray()) != 1) {
			throw moved(entry.revision(), changes);
		}
	}

	/** A database without revisions is being filled: no old release exists. */
	public void beginSetup(String run) {
		this.session.update("UPDATE " + this.names.format() + " SET setup = ?::uuid", run);
	}

	/** The first run has ended: from now on an old release may exist. */
	public void endSetup() {
		this.session.update("UPDATE " + this.names.format() + " SET setup = NULL");
	}

	/** Forgets where the database is. */
	public void purge() {
		this.session.update("DELETE FROM " + this.names.version());
	}

	/**
	 * All rows of some revisions, in order.
	 */
	public List<RecordedEntry> rows(Collection<String> revisions) {
		return this.session
			.query(select() + " WHERE revision = ANY (?::text[]) ORDER BY id",
					(Object) revisions.toArray(String[]::new))
			.stream()
			.map(HistoryTable::read)
			.toList();
	}

	/**
	 * The newest rows, newest first.
	 */
	public List<RecordedEntry> newest(int limit) {
		return this.session.query(select() + " ORDER BY id DESC LIMIT ?::int", limit)
			.stream()
			.map(HistoryTable::read)
			.toList();
	}

	private String select() {
		return "SELECT id, run::text AS run, revision, array_to_string(parents, '+') AS parents, phase, direction, "
				+ "part, parts, digest, started_at, finished_at, outcome, error, db_user, application, host, tool, "
				+ "source, " + (this.withArguments ? "arguments" : "'{}'::text[] AS arguments") + " FROM "
				+ this.names.history();
	}

	private List<@Nullable Object> values(HistoryEntry entry) {
		List<@Nullable Object> values = new ArrayList<>();
		values.add(entry.run());
		values.add(entry.revision());
		values.add(String.join("+", entry.parents()));
		values.add(entry.phase().name());
		values.add(entry.direction().sql());
		values.add(entry.part());
		values.add(entry.parts());
		values.add(entry.digest());
		values.add(entry.startedAt());
		values.add(entry.finishedAt());
		values.add(entry.outcome().sql());
		values.add(entry.error());
		values.add(this.author.user());
		values.add(this.author.application());
		values.add(this.author.host());
		values.add(this.author.tool());
		values.add(entry.source());
		values.add(this.author.arguments().texts());
		return values;
	}

	private static RecordedEntry read(Map<String, @Nullable Object> row) {
		String parents = (String) Objects.requireNonNull(row.get("parents"));
		HistoryEntry entry = new HistoryEntry(text(row, "run"), text(row, "revision"),
				parents.isEmpty() ? List.of() : List.of(parents.split("\\+")), Phase.valueOf(text(row, "phase")),
				Direction.valueOf(text(row, "direction").toUpperCase(Locale.ROOT)), number(row, "part"),
				number(row, "parts"), text(row, "digest"), (Instant) Objects.requireNonNull(row.get("started_at")),
				(Instant) row.get("finished_at"), Outcome.of(text(row, "outcome")), (String) row.get("error"),
				(String) row.get("source"));
		return new RecordedEntry(((Number) Objects.requireNonNull(row.get("id"))).longValue(), entry,
				new Author((String) row.get("db_user"), (String) row.get("application"), (String) row.get("host"),
						(String) row.get("tool"), arguments((List<?>) row.get("arguments"))));
	}

	private static RunArguments arguments(@Nullable List<?> texts) {
		return (texts != null) ? RunArguments.of(texts.stream().map(String::valueOf).toList()) : RunArguments.NONE;
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return (String) Objects.requireNonNull(row.get(column), column);
	}

	private static int number(Map<String, @Nullable Object> row, String column) {
		return ((Number) Objects.requireNonNull(row.get(column), column)).intValue();
	}

	private static MigrationException moved(String revision, List<VersionChange> changes) {
		String expected = changes.stream()
			.map((change) -> (change.removed() != null) ? "'" + change.removed() + "'"
					: "no row of '" + change.added() + "'")
			.collect(Collectors.joining(", "));
		return new MigrationException("The version of the database is not what it was.",
				"Revision '" + revision + "' expected " + expected
						+ " in migrate_version; somebody changed the table during the run.",
				"Run `current` to see where the database is, then run the command again.");
	}

}
