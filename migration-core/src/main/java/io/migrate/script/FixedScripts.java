package io.migrate.script;

import java.util.List;

/**
 * Revisions that are at hand already.
 */
public final class FixedScripts implements ScriptSource {

	private final List<RevisionScript> scripts;

	public FixedScripts(List<? extends RevisionScript> scripts) {
		this.scripts = List.copyOf(scripts);
	}

	public static FixedScripts of(RevisionScript... scripts) {
		return new FixedScripts(List.of(scripts));
	}

	@Override
	public List<RevisionScript> scripts() {
		ScriptCollector collector = new ScriptCollector();
		for (RevisionScript script : this.scripts) {
			collector.add(script);
			ScriptCollector.invalidNames(script.card())
				.forEach((text) -> collector.add(new ScriptFault("revision '" + script.card().id() + "'", text)));
		}
		return collector.finish();
	}

}
