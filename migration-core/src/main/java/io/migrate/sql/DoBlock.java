package io.migrate.sql;

/**
 * Writes a block of PL/pgSQL that the server runs as one statement.
 */
public final class DoBlock {

	private DoBlock() {
	}

	/**
	 * The block, without a semicolon behind it.
	 * @param declarations of variables, each with its semicolon; may be empty
	 * @param body statements, each with its semicolon and line end
	 */
	public static String of(String declarations, String body) {
		String code = (declarations.isEmpty() ? "" : "DECLARE\n" + declarations) + "BEGIN\n" + body + "END ";
		String tag = "$migrate$";
		for (int i = 1; code.contains(tag); i++) {
			tag = "$migrate" + i + "$";
		}
		return "DO " + tag + "\n" + code + tag;
	}

	/**
	 * Statements that run only where a condition holds.
	 */
	public static String when(String condition, String statements) {
		return "\tIF " + condition + " THEN\n\t\t" + statements + "\tEND IF;\n";
	}

}
