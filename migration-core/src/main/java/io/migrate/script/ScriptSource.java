package io.migrate.script;

import java.util.List;
import java.util.Set;

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

	/**
	 * The same for a database that has some of them: what was read once to be applied
	 * there, and has not changed since, need not be read to its end before somebody asks
	 * what it does.
	 * @param applied the checksums of what is applied
	 * @throws io.migrate.error.MigrationException as {@link #scripts()}
	 */
	default List<RevisionScript> scripts(Set<String> applied) {
		return scripts();
	}

}
