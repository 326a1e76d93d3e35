package io.migrate.schema;

/**
 * What happens to referencing rows (manual, section 5.5.5). A column list of SET NULL and
 * SET DEFAULT is not read.
 */
public enum ReferentialAction {

	NO_ACTION("NO ACTION"), RESTRICT("RESTRICT"), CASCADE("CASCADE"), SET_NULL("SET NULL"), SET_DEFAULT("SET DEFAULT");

	private final String sql;

	ReferentialAction(String sql) {
		this.sql = sql;
	}

	public String sql() {
		return this.sql;
	}

}
