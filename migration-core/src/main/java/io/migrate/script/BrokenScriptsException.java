package io.migrate.script;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.error.MigrationException;

/**
 * Revisions cannot be read; every fault that was found is named.
 */
public class BrokenScriptsException extends MigrationException {

	private final List<ScriptFault> faults;

	public BrokenScriptsException(List<ScriptFault> faults) {
		super((faults.size() == 1) ? "A revision cannot be read."
				: "Revisions cannot be read: " + faults.size() + " faults.",
				faults.stream().map(ScriptFault::toString).collect(Collectors.joining("\n  ", "\n  ", "\n")),
				(faults.size() == 1) ? "Correct it, then try again." : "Correct them, then try again.");
		this.faults = List.copyOf(faults);
	}

	public List<ScriptFault> faults() {
		return this.faults;
	}

}
