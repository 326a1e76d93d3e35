package io.migrate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.TargetResolver;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cards of new revisions, and refuses names that would break the graph.
 *
 * @param ids makes identifiers
 */
record NewCards(Supplier<String> ids, Clock clock) {

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

	/**
	 * A card without a file.
	 * @throws UsageException if a name is taken, or cannot be one
	 */
	RevisionCard card(RevisionGraph graph, List<String> parents, Phase phase, String message, Names names) {
		String id = identifier(graph, names.revisionId());
		names.branchLabels().forEach((label) -> refuse(graph, label, "the label of a new revision"));
		TargetResolver resolver = new TargetResolver(graph, List.of());
		List<String> dependsOn = names.dependsOn().stream().map(resolver::revision).toList();
		return new RevisionCard(id, parents, names.branchLabels(), dependsOn, phase, message,
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS), null, List.of(), Requirement.NONE, null);
	}

	private String identifier(RevisionGraph graph, @Nullable String wanted) {
		if (wanted != null) {
			refuse(graph, wanted, "the identifier of a new revision");
			return wanted;
		}
		String id = this.ids.get();
		return graph.contains(id) ? identifier(graph, null) : id;
	}

	private static void refuse(RevisionGraph graph, String name, String what) {
		String why = null;
		if (!RevisionCard.isIdentifier(name)) {
			why = "The characters @ - + : and blanks mean something else in targets, commas in lists.";
		}
		else if (RESERVED.contains(name)) {
			why = "The word means something else in targets.";
		}
		else if (graph.contains(name) || graph.labelled(name) != null) {
			why = "There is one of that name already.";
		}
		if (why != null) {
			throw new UsageException("'" + name + "' cannot be " + what + ".", why,
					"Choose another; an identifier that is left out is made up.");
		}
	}

	/**
	 * What a new revision is to be called and tied to.
	 *
	 * @param dependsOn identifiers, their beginnings, or labels
	 * @param revisionId its identifier; null for a random one
	 */
	record Names(List<String> branchLabels, List<String> dependsOn, @Nullable String revisionId) {

	}

}
