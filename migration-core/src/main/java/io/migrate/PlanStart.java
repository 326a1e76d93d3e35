package io.migrate;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetResolver;
import io.migrate.history.Standing;
import io.migrate.plan.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan starts.
 *
 * @param revisions as a database sees them that is there
 * @param names what the database calls rows, by the revisions that are meant
 */
record PlanStart(Revisions revisions, List<String> rows, Map<String, String> names) {

	/**
	 * Finds the start.
	 * @param from null for base
	 * @param database asked only where {@code current} is said
	 */
	static PlanStart of(Revisions loaded, @Nullable Target from, Supplier<Standing> database) {
		if (from == null) {
			return new PlanStart(loaded, List.of(), Map.of());
		}
		if (from.saysCurrent()) {
			Standing here = database.get();
			RevisionGraph graph = here.revisions().graph();
			List<String> rows = here.state().knownRows(graph);
			return of(here.revisions(), new TargetResolver(graph, rows).resolve(from), here.rows());
		}
		// a database may have a revision by an older name, or be in the middle of a
		// squash
		String name = from.toString();
		Revisions seen = loaded.seenFrom(List.of(name), null);
		return of(seen, TargetResolver.withoutDatabase(seen.graph()).resolve(from),
				Map.of(seen.form().known(name), name));
	}

	private static PlanStart of(Revisions seen, List<String> meant, Map<String, String> names) {
		return new PlanStart(seen, seen.graph().rowsOf(seen.graph().ancestors(meant)), names);
	}

}
