package io.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
	void addAll(ScriptSource source) {
		try {
			source.scripts().forEach(this::add);
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
		this.scripts.forEach((id, same) -> {
			if (same.size() > 1) {
				all.add(new ScriptFault(String.join(" and ", same.stream().map(ScriptCollector::place).toList()),
						"Both are revision '" + id + "'. Give one of them another id."));
			}
		});
		if (!all.isEmpty()) {
			throw new BrokenScriptsException(all);
		}
		return this.scripts.values().stream().flatMap(List::stream).toList();
	}

	/**
	 * What is wrong with the names on a card.
	 */
	static List<String> invalidNames(RevisionCard card) {
		return Stream
			.of(Stream.of(card.id()), card.parents().stream(), card.labels().stream(), card.dependsOn().stream(),
					card.replaces().stream())
			.flatMap((names) -> names)
			.filter((name) -> !RevisionCard.isIdentifier(name))
			.map((name) -> "'" + name + "' cannot name a revision or a branch: a name is not empty and holds no "
					+ "blank and none of @ - + : and comma.")
			.distinct()
			.toList();
	}

	private static String place(RevisionScript script) {
		String file = script.card().file();
		return (file != null) ? file : "revision '" + script.card().id() + "'";
	}

}
