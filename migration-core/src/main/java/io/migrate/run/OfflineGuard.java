package io.migrate.run;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.history.HistoryNames;
import io.migrate.history.SqlText;
import io.migrate.plan.PreparedStep;
import io.migrate.schema.QualifiedName;
import io.migrate.sql.DoBlock;

/**
 * What a script asks before its first change: the lock, the right server, the right
 * starting point.
 */
record OfflineGuard(HistoryNames names) {

	/**
	 * The lock of the engine's own runs; the session's end gives it back too.
	 */
	String lock() {
		return OfflineText.block("",
				DoBlock.when("pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on'",
						OfflineText.raise("'This server takes no changes: it is a replica or read-only.'",
								"Run the script on the primary."))
						+ DoBlock.when("NOT pg_try_advisory_lock(" + this.names.lockKey() + ")",
								OfflineText.raise("'Another run holds the migration lock.'",
										"Wait until it has ended, then run the script again.")));
	}

	String unlock() {
		return OfflineText.block("", "\tPERFORM pg_advisory_unlock(" + this.names.lockKey() + ");\n");
	}

	/**
	 * Refuses a database that is somewhere else than where the script starts.
	 */
	String start(List<String> from, List<PreparedStep> steps) {
		String expected = "ARRAY[" + from.stream().sorted().map(SqlText::literal).collect(Collectors.joining(", "))
				+ "]::text[]";
		String body = "\tIF to_regclass(place || '.migrate_version') IS NOT NULL THEN\n"
				+ "\t\tEXECUTE 'SELECT coalesce(array_agg(revision ORDER BY revision COLLATE \"C\"), ''{}'') FROM '"
				+ " || place || '.migrate_version' INTO heads;\n" + "\t\tEXECUTE 'SELECT revision FROM (SELECT DISTINCT"
				+ " ON (revision) * FROM ' || place || '.migrate_history WHERE outcome IN (''done'', ''skipped'','"
				+ " || ' ''running'') ORDER BY revision, id DESC) last WHERE outcome = ''running'' OR part < parts"
				+ " LIMIT 1' INTO partial;\n\tEND IF;\n"
				+ DoBlock.when("heads <> " + expected,
						OfflineText.raise(
								"'This script starts at ' || " + SqlText.literal(name(from))
										+ " || ', and the database is at ' || "
										+ "coalesce(nullif(array_to_string(heads, ', '), ''), 'base') || '.'",
								"Nothing has been changed. Write one for this database: upgrade current:head --sql."))
				+ DoBlock.when("partial IS NOT NULL", OfflineText.raise("'Revision ' || partial || ' is half done.'",
						"Finish it with `upgrade` first. Nothing has been changed."));
		return OfflineText.block("\theads text[] := '{}';\n\tpartial text;\n\tplace text := quote_ident("
				+ this.names.schemaText() + ");\n", body + (from.isEmpty() ? empty(steps) : ""));
	}

	/** A database without history that has tables already was not made by revisions. */
	private static String empty(List<PreparedStep> steps) {
		return ExistingTables.created(steps).stream().map(OfflineGuard::absent).collect(Collectors.joining());
	}

	private static String absent(QualifiedName table) {
		String name = SqlText.literal(SqlText.name(table));
		String regclass = (table.schema() != null) ? "to_regclass(" + name + ")"
				: "to_regclass(quote_ident(current_schema()) || '.' || " + name + ")";
		return DoBlock.when(regclass + " IS NOT NULL",
				OfflineText.raise("'The database has table ' || " + name + " || ' and no history of migrations.'",
						"Stamp the revision that describes it. Nothing has been changed."));
	}

	private static String name(List<String> heads) {
		return heads.isEmpty() ? "base" : String.join(", ", heads);
	}

}
