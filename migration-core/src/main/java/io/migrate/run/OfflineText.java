package io.migrate.run;

import io.migrate.history.SqlText;

/**
 * What the scripts are written with.
 */
final class OfflineText {

	private OfflineText() {
	}

	/**
	 * A block that the server runs as one statement.
	 */
	static String block(String declarations, String body) {
		String code = (declarations.isEmpty() ? "" : "DECLARE\n" + declarations) + "BEGIN\n" + body + "END ";
		String tag = "$migrate$";
		for (int i = 1; code.contains(tag); i++) {
			tag = "$migrate" + i + "$";
		}
		return "DO " + tag + "\n" + code + tag + ";\n";
	}

	/**
	 * Ends the script with a message.
	 */
	static String raise(String message, String hint) {
		return "RAISE EXCEPTION USING MESSAGE = " + message + ", HINT = " + SqlText.literal(hint) + ";\n";
	}

	static String when(String condition, String statement) {
		return "\tIF " + condition + " THEN\n\t\t" + statement + "\tEND IF;\n";
	}

}
