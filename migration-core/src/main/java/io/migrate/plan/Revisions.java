package io.migrate.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.migrate.graph.RevisionGraph;
import io.migrate.operation.Operation;
import io.migrate.operation.RunCode;
import io.migrate.script.RevisionScript;
import io.migrate.sql.SqlStatement;

/**
 * The revisions that were found: the graph of their cards, and what each does.
 */
public final class Revisions {

	private final RevisionGraph graph;

	private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();

	private final Function<List<Operation>, List<SqlStatement>> generator;

	private Revisions(List<RevisionScript> scripts, Function<List<Operation>, List<SqlStatement>> generator) {
		this.graph = RevisionGraph.of(scripts.stream().map(RevisionScript::card).toList());
		scripts.forEach((script) -> this.scripts.put(script.card().id(), script));
		this.generator = generator;
	}

	/**
	 * Connects scripts.
	 * @param generator writes operations as SQL
	 * @throws io.migrate.graph.BrokenGraphException if they do not form a graph
	 */
	public static Revisions of(List<RevisionScript> scripts, Function<List<Operation>, List<SqlStatement>> generator) {
		return new Revisions(scripts, generator);
	}

	public RevisionGraph graph() {
		return this.graph;
	}

	/**
	 * The script of a revision that is known to be here.
	 */
	public RevisionScript script(String id) {
		RevisionScript script = this.scripts.get(this.graph.card(id).id());
		if (script == null) {
			throw new IllegalStateException("no script for '" + id + "'");
		}
		return script;
	}

	/**
	 * What a revision does in a direction; nothing for a stamp.
	 */
	public List<Operation> operations(String id, Direction direction) {
		return switch (direction) {
			case UP -> script(id).upgrade();
			case DOWN -> script(id).downgrade();
			case STAMP -> List.of();
		};
	}

	/**
	 * Operations as SQL.
	 */
	public List<SqlStatement> statements(List<Operation> operations) {
		return this.generator.apply(operations);
	}

	/**
	 * The parts of a revision in a direction.
	 */
	public List<Part> parts(String id, Direction direction) {
		return Parts.of(statements(operations(id, direction)));
	}

	/**
	 * Whether the upgrade of a revision holds code, of which no checksum can be taken.
	 */
	public boolean holdsCode(String id) {
		return script(id).upgrade().stream().anyMatch(RunCode.class::isInstance);
	}

}
