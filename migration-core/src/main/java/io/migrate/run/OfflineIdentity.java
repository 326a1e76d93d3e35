package io.migrate.run;

import java.util.stream.Collectors;

import io.migrate.history.SqlText;
import io.migrate.session.SessionSettings;

/**
 * Who changes what, where that is not what the user of a script has.
 *
 * @param set the statements of the script's beginning
 * @param reset those of its end: whoever goes on in the same session is again who logged
 * in
 */
record OfflineIdentity(String set, String reset) {

	static OfflineIdentity of(SessionSettings session) {
		String role = session.role();
		OfflineIdentity none = new OfflineIdentity("", "");
		OfflineIdentity changed = (role != null) ? none.with("ROLE", " " + SqlText.identifier(role)) : none;
		String path = session.searchPath().stream().map(SqlText::identifier).collect(Collectors.joining(", "));
		return path.isEmpty() ? changed : changed.with("search_path", " = " + path);
	}

	private OfflineIdentity with(String name, String value) {
		return new OfflineIdentity(this.set + "SET " + name + value + ";\n", this.reset + "RESET " + name + ";\n");
	}

}
