package io.migrate.run;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.history.HistoryDdl;
import io.migrate.history.HistoryEntry;
import io.migrate.history.HistoryNames;
import io.migrate.history.Outcome;
import io.migrate.history.SqlText;
import io.migrate.operation.RunArguments;
import io.migrate.plan.VersionChange;
import io.migrate.sql.DoBlock;
import io.migrate.sql.OfflineScript;
import org.jspecify.annotations.Nullable;

/**
 * The rows of our tables, as a script writes them.
 */
record OfflineHistory(HistoryNames names, String tool, RunArguments arguments) {

	private static final String RUN = "current_setting('migrate.run')::uuid";

	/**
	 * Makes our tables where they are missing, without a notice of each that is there,
	 * and marks that an empty database is being filled.
	 */
	String tables(boolean fills) {
		StringBuilder text = new StringBuilder(
				OfflineText.block("", "\tPERFORM set_config('migrate.run', gen_random_uuid()::text, false);\n"));
		text.append("BEGIN;\nSET LOCAL client_min_messages = warning;\n");
		if (this.names.schema() != null) {
			String schema = this.names.schema();
			text.append(OfflineText.block("",
					DoBlock.when(
							"NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = " + SqlText.literal(schema) + ")",
							"CREATE SCHEMA " + SqlText.identifier(schema) + ";\n")));
		}
		HistoryDdl.statements(this.names, null).forEach((sql) -> text.append(OfflineScript.statement(sql)));
		if (fills) {
			text.append("UPDATE " + this.names.format() + " SET setup = " + RUN + ";\n");
		}
		return text.append("COMMIT;\n").toString();
	}

	/**
	 * What the script makes of the database is not looked at: a script that reads the
	 * catalog for {@code check} would be too long to be read itself.
	 */
	String forgetSchema() {
		return "DELETE FROM " + this.names.schemaTable() + ";\n";
	}

	/** A row that is complete. */
	String row(HistoryEntry entry) {
		boolean running = entry.outcome() == Outcome.RUNNING;
		return "INSERT INTO " + this.names.history()
				+ " (run, revision, parents, phase, direction, part, parts, digest,"
				+ " started_at, finished_at, outcome, db_user, application, tool, source, arguments)\nVALUES (" + RUN
				+ ", " + SqlText.literal(entry.revision()) + ", ARRAY[" + list(entry.parents()) + "]::text[], '"
				+ entry.phase() + "', '" + entry.direction().sql() + "', " + entry.part() + ", " + entry.parts() + ", '"
				+ entry.digest() + "', " + (running ? "clock_timestamp()" : "transaction_timestamp()") + ", "
				+ (running ? "NULL" : "clock_timestamp()") + ", '" + entry.outcome().sql()
				+ "', current_user, current_setting('application_name'), " + SqlText.literal(this.tool) + ", "
				+ ((entry.source() != null) ? SqlText.literal(entry.source()) : "NULL") + ", ARRAY["
				+ list(this.arguments.texts()) + "]::text[]);\n";
	}

	private static String list(List<String> texts) {
		return texts.stream().map(SqlText::literal).collect(Collectors.joining(", "));
	}

	/** Ends the row of a part that ran outside a transaction. */
	String end(HistoryEntry entry) {
		return "UPDATE " + this.names.history() + " SET finished_at = clock_timestamp(), outcome = 'done' WHERE run = "
				+ RUN + " AND revision = " + SqlText.literal(entry.revision()) + " AND part = " + entry.part() + ";\n";
	}

	String moves(List<VersionChange> changes) {
		return changes.stream().map(this::move).collect(Collectors.joining());
	}

	String endSetup() {
		return "UPDATE " + this.names.format() + " SET setup = NULL;\n";
	}

	private String move(VersionChange change) {
		if (change.removed() == null) {
			return "INSERT INTO " + this.names.version() + " (revision) VALUES (" + literal(change.added()) + ");\n";
		}
		String found = " WHERE revision = " + literal(change.removed()) + ";\n";
		return (change.added() == null) ? "DELETE FROM " + this.names.version() + found
				: "UPDATE " + this.names.version() + " SET revision = " + literal(change.added()) + found;
	}

	private static String literal(@Nullable String revision) {
		return SqlText.literal(String.valueOf(revision));
	}

}
