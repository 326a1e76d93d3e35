package io.migrate.history;

import org.jspecify.annotations.Nullable;

/**
 * What our own tables are called in SQL.
 *
 * @param schema where they lie; null for wherever {@code search_path} leads, in scripts
 * that do not know
 */
public record HistoryNames(@Nullable String schema) {

	/** Which of our tables there is: one row per current head. */
	public String version() {
		return qualified("migrate_version");
	}

	/** One row per part ever run. */
	public String history() {
		return qualified("migrate_history");
	}

	/** One row: the form of these tables, and which run is filling a new database. */
	public String format() {
		return qualified("migrate_format");
	}

	/** One row per data change that is under way: how far it has come. */
	public String backfill() {
		return qualified("migrate_backfill");
	}

	/** At most one row: what the database is like where the revisions end. */
	public String schemaTable() {
		return qualified("migrate_schema");
	}

	/** The SQL of the schema's name as a text. */
	public String schemaText() {
		return (this.schema != null) ? SqlText.literal(this.schema) : "coalesce(current_schema(), 'public')";
	}

	/**
	 * The SQL of the key that the advisory lock has.
	 */
	public String lockKey() {
		return "hashtextextended('migrate:' || current_database() || '/' || " + schemaText()
				+ " || '/migrate_history', 0)";
	}

	private String qualified(String table) {
		return (this.schema != null) ? SqlText.identifier(this.schema) + "." + table : table;
	}

}
