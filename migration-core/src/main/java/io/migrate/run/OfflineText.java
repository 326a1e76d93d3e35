package io.migrate.run;

import io.migrate.history.SqlText;
import io.migrate.sql.DoBlock;

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
		return DoBlock.of(declarations, body) + ";\n";
	}

	/**
	 * Ends the script with a message.
	 */
	static String raise(String message, String hint) {
		return "RAISE EXCEPTION USING MESSAGE = " + message + ", HINT = " + SqlText.literal(hint) + ";\n";
	}

}
