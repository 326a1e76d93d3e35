package io.migrate.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a source has found so far, good and bad, so that all faults are named at once.
 */
final class ScriptCollector {

	private final Map<String, List<RevisionScript>> scripts = new TreeMap<>();

	private final List<ScriptFault> faults = new ArrayList<>();

	void add(RevisionScript script) {
		this.scripts.computeIfAbsent(script.card().id(), (id) -> new ArrayList<>()).add(script);
	}

	void add(ScriptFault fault) {
		this.faults.add(fault);
	}

	/**
	 * Takes what another source has found.
	 */
	void addAll(ScriptSource source, Set<String> applied) {
		try {
			source.scripts(applied).forEach(this::add);
		}
		catch (BrokenScriptsException ex) {
			this.faults.addAll(ex.faults());
		}
	}

	/**
	 * The scripts by identifier.
	 * @throws BrokenScriptsException if there are faults, or two scripts of one
	 * identifier
	 */
	List<RevisionScript> finish() {
		List<ScriptFault> all = new ArrayList<>(this.faults);
		List<RevisionScript> found = new ArrayList<>();
		for (List<RevisionScript> same : this.scripts.values()) {
			if (same.size() > 1) {
				all.add(new ScriptFault(String.join(" and ", same.stream().map(ScriptCollector::place).toList()),
						"Both are revision '" + same.get(0).card().id() + "'. Give one of them another id."));
			}
			found.addAll(same);
		}
		if (!all.isEmpty()) {
			throw new BrokenScriptsException(all);
		}
		return List.copyOf(found);
	}

	/**
	 * What is wrong with the names on a card.
	 */
	static List<String> invalidNames(RevisionCard card) {
		Set<String> texts = new LinkedHashSet<>();
		for (List<String> names : List.of(List.of(card.id()), card.parents(), card.labels(), card.dependsOn(),
				card.replaces())) {
			for (String name : names) {
				if (!RevisionCard.isIdentifier(name)) {
					texts.add("'" + name + "' cannot name a revision or a branch: a name is not empty and holds no "
							+ "blank and none of @ - + : and comma.");
				}
			}
		}
		return List.copyOf(texts);
	}

	private static String place(RevisionScript script) {
		String file = script.card().file();
		return (file != null) ? file : "revision '" + script.card().id() + "'";
	}

}
