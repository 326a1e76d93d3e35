package io.migrate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.migrate.graph.RevisionGraph;
import io.migrate.graph.SquashForm;
import io.migrate.graph.Squashes;
import io.migrate.operation.Operation;
import io.migrate.operation.RunArguments;
import io.migrate.operation.RunCode;
import io.migrate.script.RevisionCard;
import io.migrate.script.RevisionScript;
import io.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that were found: the graph of their cards, and what each does. A squashed
 * revision stands in the graph for what it replaces, until a database asks for these.
 */
public final class Revisions {

	private final Shape shape;

	private final Map<String, RevisionScript> scripts;

	private final Function<List<Operation>, List<SqlStatement>> generator;

	private final RunArguments arguments;

	private Revisions(Shape shape, Map<String, RevisionScript> scripts,
			Function<List<Operation>, List<SqlStatement>> generator, RunArguments arguments) {
		this.shape = shape;
		this.scripts = scripts;
		this.generator = generator;
		this.arguments = arguments;
	}

	/**
	 * Connects scripts.
	 * @param generator writes operations as SQL
	 * @throws io.migrate.graph.BrokenGraphException if they do not form a graph
	 */
	public static Revisions of(List<RevisionScript> scripts, Function<List<Operation>, List<SqlStatement>> generator) {
		List<RevisionCard> cards = new ArrayList<>();
		for (RevisionScript script : scripts) {
			cards.add(script.card());
		}
		return new Revisions(Shape.of(new Squashes(cards), Set.of()), byId(scripts), generator, RunArguments.NONE);
	}

	private static Map<String, RevisionScript> byId(List<RevisionScript> scripts) {
		Map<String, RevisionScript> byId = new LinkedHashMap<>();
		for (RevisionScript script : scripts) {
			byId.put(script.card().id(), script);
		}
		return byId;
	}

	/**
	 * The same as a database sees them that is in the middle of what was squashed.
	 * @param rows the revisions that it says it is at
	 * @param halfDone the revision that was begun and not finished, null if there is none
	 */
	public Revisions seenFrom(Collection<String> rows, @Nullable String halfDone) {
		Set<String> opened = this.shape.squashes().toOpen(rows, halfDone);
		return opened.equals(form().opened()) ? this
				: new Revisions(Shape.of(this.shape.squashes(), opened), this.scripts, this.generator, this.arguments);
	}

	/**
	 * The same for a run that was asked with arguments.
	 */
	public Revisions with(RunArguments value) {
		// not the records: the first call of an equals of theirs is slow, and every start
		// comes here
		return value.values().equals(this.arguments.values()) ? this
				: new Revisions(this.shape,
						byId(this.scripts.values().stream().map((script) -> script.with(value)).toList()),
						this.generator, value);
	}

	/** What the run was asked with. */
	public RunArguments arguments() {
		return this.arguments;
	}

	/** What is squashed here and what is not. */
	public SquashForm form() {
		return this.shape.form();
	}

	public RevisionGraph graph() {
		return this.shape.graph();
	}

	/**
	 * The script of a revision that is known to be here. Its card has the parents as they
	 * were written.
	 */
	public RevisionScript script(String id) {
		RevisionScript script = this.scripts.get(id);
		if (script == null) {
			throw new IllegalArgumentException("no revision '" + id + "'");
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

	/**
	 * A step is recorded with the parents that its file names: every release knows them.
	 */
	private PreparedStep prepare(Step planned) {
		Step step = new Step(script(planned.id()).card(), planned.direction(), planned.removed(), planned.added());
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

	/**
	 * The graph, and how it comes from all that was found.
	 */
	private record Shape(Squashes squashes, SquashForm form, RevisionGraph graph) {

		static Shape of(Squashes squashes, Set<String> opened) {
			SquashForm form = squashes.form(opened);
			return new Shape(squashes, form, RevisionGraph.of(form));
		}

	}

}
