package io.migrate.script;

import java.util.List;
import java.util.Set;

/**
 * The revisions of several sources, which are one graph.
 */
public final class CombinedScripts implements ScriptSource {

	private final List<ScriptSource> sources;

	public CombinedScripts(List<? extends ScriptSource> sources) {
		this.sources = List.copyOf(sources);
	}

	@Override
	public List<RevisionScript> scripts() {
		return scripts(Set.of());
	}

	@Override
	public List<RevisionScript> scripts(Set<String> applied) {
		ScriptCollector collector = new ScriptCollector();
		this.sources.forEach((source) -> collector.addAll(source, applied));
		return collector.finish();
	}

}
