package io.migrate.history;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How our own tables are made. Every statement does nothing where its work is done.
 */
public final class HistoryDdl {

	/** The form of the tables that this version writes. */
	public static final int FORMAT = 3;

	/** The first form that keeps what a run was asked with. */
	static final int WITH_ARGUMENTS = 3;

	private static final String HISTORY = """
			CREATE TABLE IF NOT EXISTS %s (
				id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				run uuid NOT NULL,
				revision text NOT NULL,
				parents text[] NOT NULL,
				phase text NOT NULL,
				direction text NOT NULL,
				part int NOT NULL,
				parts int NOT NULL,
				digest text NOT NULL,
				started_at timestamptz NOT NULL,
				finished_at timestamptz,
				outcome text NOT NULL,
				error text,
				db_user text,
				application text,
				host text,
				tool text,
				source text
			)""";

	private static final String BACKFILL = """
			CREATE TABLE IF NOT EXISTS %s (
				revision text,
				direction text,
				part int,
				last_key text[],
				rows_done bigint NOT NULL,
				PRIMARY KEY (revision, direction, part)
			)""";

	private static final String SCHEMA = """
			CREATE TABLE IF NOT EXISTS %s (
				heads text[] NOT NULL,
				form text NOT NULL,
				default_schema text NOT NULL,
				stored_at timestamptz NOT NULL,
				catalog json NOT NULL
			)""";

	private HistoryDdl() {
	}

	/**
	 * The statements in order; tables of an older form become those of this one.
	 * @param setup the run that fills a database without revisions, until it has ended:
	 * no old release exists meanwhile; null where revisions are there
	 */
	public static List<String> statements(HistoryNames names, @Nullable String setup) {
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE IF NOT EXISTS " + names.version() + " (\n\trevision text PRIMARY KEY\n)");
		statements.add(HISTORY.formatted(names.history()));
		statements.add("CREATE TABLE IF NOT EXISTS " + names.format() + " (\n\tformat int NOT NULL,\n\tsetup uuid\n)");
		statements.add(BACKFILL.formatted(names.backfill()));
		statements.add(SCHEMA.formatted(names.schemaTable()));
		statements
			.add("ALTER TABLE " + names.history() + " ADD COLUMN IF NOT EXISTS arguments text[] NOT NULL DEFAULT '{}'");
		statements.add("UPDATE " + names.format() + " SET format = " + FORMAT + " WHERE format < " + FORMAT);
		statements.add("INSERT INTO " + names.format() + " (format, setup) SELECT " + FORMAT + ", "
				+ ((setup != null) ? SqlText.literal(setup) + "::uuid" : "NULL") + " WHERE NOT EXISTS (SELECT 1 FROM "
				+ names.format() + ")");
		return statements;
	}

}
