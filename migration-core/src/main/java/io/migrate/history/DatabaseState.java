package io.migrate.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.migrate.graph.RevisionGraph;
import io.migrate.script.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What a database says about itself: where it is, and what was ever applied to it.
 *
 * @param server who answered
 * @param format the form of our tables, 0 where there are none
 * @param setup the run that fills the database for the first time and has not ended
 * @param heads the revisions with a row, in alphabetical order
 * @param applied what is applied, by revision
 * @param partial what was begun and not finished
 */
public record DatabaseState(Server server, int format, @Nullable String setup, List<String> heads,
		Map<String, AppliedRevision> applied, @Nullable PartialRevision partial) {

	public DatabaseState {
		heads = List.copyOf(heads);
		applied = Collections.unmodifiableMap(new LinkedHashMap<>(applied));
	}

	/**
	 * The server that answered.
	 *
	 * @param schema the schema that our tables are in, or would be made in
	 * @param inRecovery whether it is a replica
	 * @param runInProgress whether somebody holds the lock
	 */
	public record Server(String schema, boolean inRecovery, int backendPid, boolean runInProgress) {

	}

	/**
	 * The same where revisions are called otherwise: where the database is, and what
	 * follows what.
	 */
	DatabaseState named(UnaryOperator<String> names) {
		Map<String, AppliedRevision> renamed = new LinkedHashMap<>();
		this.applied.forEach((id, revision) -> renamed.put(id, new AppliedRevision(id,
				revision.parents().stream().map(names).toList(), revision.phase(), revision.source())));
		return new DatabaseState(this.server, this.format, this.setup,
				this.heads.stream().map(names).distinct().sorted().toList(), renamed, this.partial);
	}

	/** The checksums of what is applied. */
	public Set<String> sources() {
		Set<String> sources = new HashSet<>();
		this.applied.values().forEach((revision) -> {
			if (revision.source() != null) {
				sources.add(revision.source());
			}
		});
		return sources;
	}

	/** Whether our tables are there. */
	public boolean recorded() {
		return this.format > 0;
	}

	/**
	 * Applied revisions that the graph does not know: a newer release was here.
	 */
	public List<String> unknown(RevisionGraph graph) {
		return reached(graph).stream().filter((id) -> !graph.contains(id)).toList();
	}

	/**
	 * Those of them that are contractions, or of which nothing is recorded: the database
	 * may lack what an old release needs.
	 */
	public List<String> unknownContractions(RevisionGraph graph) {
		List<String> contractions = new ArrayList<>(unknown(graph));
		contractions.removeIf((id) -> {
			AppliedRevision revision = this.applied.get(id);
			return revision != null && revision.phase() == Phase.EXPAND;
		});
		return contractions;
	}

	/**
	 * Where the database is as far as the graph goes.
	 */
	public List<String> knownRows(RevisionGraph graph) {
		return graph.rowsOf(graph.ancestors(reached(graph).stream().filter(graph::contains).toList()));
	}

	/**
	 * The heads, and below those that the graph does not know, what it knows.
	 */
	private Set<String> reached(RevisionGraph graph) {
		Set<String> reached = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(this.heads);
		while (!open.isEmpty()) {
			String id = open.pop();
			AppliedRevision revision = this.applied.get(id);
			if (reached.add(id) && !graph.contains(id) && revision != null) {
				revision.parents().forEach(open::push);
			}
		}
		return reached;
	}

}
