package io.migrate.sql;

/**
 * The table locks of PostgreSQL (manual, section 13.3.1), weakest first.
 */
public enum LockMode {

	ACCESS_SHARE, ROW_SHARE, ROW_EXCLUSIVE, SHARE_UPDATE_EXCLUSIVE, SHARE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE,
	ACCESS_EXCLUSIVE;

	/** As PostgreSQL writes it. */
	public String sql() {
		return name().replace('_', ' ');
	}

}
