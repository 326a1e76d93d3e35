package io.migrate.boot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SQL revisions in a folder of a test's own.
 */
public record SqlRevisions(Path folder) {

	/** A revision that makes a table of its own, {@code t_ID}. */
	public SqlRevisions add(String id, String parent) {
		return add(id, parent, "EXPAND", "CREATE TABLE t_" + id + " (id bigint);", "DROP TABLE t_" + id + ";");
	}

	/** Two that make the table of customers and, concurrently, its index. */
	public SqlRevisions addCustomers() {
		return add("a1", "", "EXPAND", "CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(80), fax text);",
				"DROP TABLE customer;")
			.add("b2", "a1", "EXPAND", "CREATE INDEX CONCURRENTLY ix_customer_name ON customer (name);",
					"DROP INDEX CONCURRENTLY ix_customer_name;");
	}

	/**
	 * One whose second part, outside a transaction, loses its connection when it is run
	 * for the first time. PostgreSQL looks nothing up outside {@code pg_catalog} while it
	 * computes an index, so that the names say their schema.
	 */
	public SqlRevisions addInterrupted(String id) {
		return add(id, "", "EXPAND", """
				CREATE TABLE visit (id bigint);
				INSERT INTO visit VALUES (1);
				CREATE SEQUENCE attempt;
				CREATE FUNCTION attempted(bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN
					IF nextval('public.attempt') = 2 THEN
						PERFORM pg_terminate_backend(pg_backend_pid());
					END IF;
					RETURN $1;
				END $$;
				CREATE INDEX ix_visit_attempted ON visit (attempted(id));
				VACUUM ANALYZE visit;
				COMMENT ON TABLE visit IS 'whole';""",
				"DROP TABLE visit; DROP FUNCTION attempted(bigint); DROP SEQUENCE attempt;");
	}

	/**
	 * Any revision.
	 * @param parent empty for a base
	 */
	public SqlRevisions add(String id, String parent, String phase, String up, String down) {
		String parents = parent.isEmpty() ? "" : "-- parents: " + parent + "\n";
		String text = "-- revision: " + id + "\n" + parents + "-- message: makes " + id + "\n"
				+ "-- created: 2026-01-01T00:00:00Z\n-- phase: " + phase + "\n-- migrate:up\n" + up + "\n"
				+ "-- migrate:down\n" + down + "\n";
		try {
			Files.writeString(file(id), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/** As in a release that has never heard of it. */
	public SqlRevisions forget(String id) {
		try {
			Files.delete(file(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/** For {@code migrate.locations}. */
	public String location() {
		return "file:" + this.folder;
	}

	private Path file(String id) {
		return this.folder.resolve("20260101_0000_" + id + "_makes_" + id + ".sql");
	}

}
