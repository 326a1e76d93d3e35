package io.migrate.script;

import java.util.List;

/**
 * Where revisions are found.
 */
public interface ScriptSource {

	/**
	 * All revisions, in the order of their identifiers.
	 * @throws io.migrate.error.MigrationException if one cannot be read; all faults are
	 * named at once
	 */
	List<RevisionScript> scripts();

}
