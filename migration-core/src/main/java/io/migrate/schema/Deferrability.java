package io.migrate.schema;

/**
 * When a constraint is checked (manual, {@code SET CONSTRAINTS}).
 */
public enum Deferrability {

	NOT_DEFERRABLE(""), DEFERRABLE("DEFERRABLE"), INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

	private final String sql;

	Deferrability(String sql) {
		this.sql = sql;
	}

	public String sql() {
		return this.sql;
	}

}
