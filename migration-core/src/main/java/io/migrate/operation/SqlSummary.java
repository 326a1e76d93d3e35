package io.migrate.operation;

/**
 * The beginning of a piece of SQL on one line.
 */
final class SqlSummary {

	private static final int LENGTH = 80;

	private SqlSummary() {
	}

	static String of(String sql) {
		String line = sql.strip().replaceAll("\\s+", " ");
		return (line.length() <= LENGTH) ? line : line.substring(0, LENGTH) + "…";
	}

}
