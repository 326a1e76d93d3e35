package io.migrate.graph;

import java.util.Arrays;
import java.util.List;

import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * Revisions for tests, a few words each.
 */
public final class Cards {

	private final String id;

	private final List<String> parents;

	private List<String> labels = List.of();

	private List<String> dependsOn = List.of();

	private Phase phase = Phase.EXPAND;

	private List<String> replaces = List.of();

	private @Nullable String file;

	private @Nullable String irreversible;

	private Cards(String id, List<String> parents) {
		this.id = id;
		this.parents = parents;
	}

	public static Cards card(String id, String... parents) {
		return new Cards(id, List.of(parents));
	}

	/** a, b, then c1 d1 (c1branch) and c2 d2 (c2branch). */
	static RevisionGraph forked() {
		return graph(card("d2", "c2"), card("a"), card("b", "a"), card("c1", "b").label("c1branch"),
				card("c2", "b").label("c2branch"), card("d1", "c1"));
	}

	public static RevisionGraph graph(Cards... cards) {
		return RevisionGraph.of(Arrays.stream(cards).map(Cards::create).toList());
	}

	public Cards label(String label) {
		this.labels = List.of(label);
		return this;
	}

	public Cards dependsOn(String... names) {
		this.dependsOn = List.of(names);
		return this;
	}

	public Cards replaces(String... ids) {
		this.replaces = List.of(ids);
		return this;
	}

	public Cards contract() {
		this.phase = Phase.CONTRACT;
		return this;
	}

	public Cards file(String value) {
		this.file = value;
		return this;
	}

	public Cards irreversible(String why) {
		this.irreversible = why;
		return this;
	}

	public RevisionCard create() {
		return new RevisionCard(this.id, this.parents, this.labels, this.dependsOn, this.phase, "", null,
				this.irreversible, this.replaces, Requirement.NONE, this.file);
	}

}
