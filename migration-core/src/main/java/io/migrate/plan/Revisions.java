package io.migrate.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.migrate.graph.RevisionGraph;
import io.migrate.operation.Operation;
import io.migrate.operation.RunArguments;
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

	private final RunArguments arguments;

	private Revisions(RevisionGraph graph, Collection<RevisionScript> scripts,
			Function<List<Operation>, List<SqlStatement>> generator, RunArguments arguments) {
		this.graph = graph;
		scripts.forEach((script) -> this.scripts.put(script.card().id(), script));
		this.generator = generator;
		this.arguments = arguments;
	}

	/**
	 * Connects scripts.
	 * @param generator writes operations as SQL
	 * @throws io.migrate.graph.BrokenGraphException if they do not form a graph
	 */
	public static Revisions of(List<RevisionScript> scripts, Function<List<Operation>, List<SqlStatement>> generator) {
		return new Revisions(RevisionGraph.of(scripts.stream().map(RevisionScript::card).toList()), scripts, generator,
				RunArguments.NONE);
	}

	/**
	 * The same for a run that was asked with arguments.
	 */
	public Revisions with(RunArguments value) {
		return value.equals(this.arguments) ? this : new Revisions(this.graph,
				this.scripts.values().stream().map((script) -> script.with(value)).toList(), this.generator, value);
	}

	/** What the run was asked with. */
	public RunArguments arguments() {
		return this.arguments;
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
	 * The steps of a plan with what they do.
	 * @throws io.migrate.error.MigrationException if an author's code fails
	 */
	public List<PreparedStep> prepare(MigrationPlan plan) {
		return plan.steps().stream().map(this::prepare).toList();
	}

	private PreparedStep prepare(Step step) {
		List<Operation> operations = operations(step.id(), step.direction());
		List<Part> parts = (step.direction() == Direction.STAMP) ? List.of() : Parts.of(statements(operations));
		return new PreparedStep(step, script(step.id()).sourceDigest(), operations, parts);
	}

	/**
	 * Whether the upgrade of a revision holds code, of which no checksum can be taken.
	 */
	public boolean holdsCode(String id) {
		return script(id).upgrade().stream().anyMatch(RunCode.class::isInstance);
	}

}
