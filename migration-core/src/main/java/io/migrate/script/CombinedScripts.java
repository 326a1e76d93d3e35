package io.migrate.script;

import java.util.List;

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
		ScriptCollector collector = new ScriptCollector();
		this.sources.forEach(collector::addAll);
		return collector.finish();
	}

}
