package io.migrate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;
import io.migrate.script.RevisionCard;
import io.migrate.source.RevisionSource;

/**
 * Writes revisions that join branches and do nothing else.
 */
final class Merging {

	private final LoadedRevisions revisions;

	private final Looking looking;

	private final NewRevisions newRevisions;

	Merging(LoadedRevisions revisions, Looking looking, NewRevisions newRevisions) {
		this.revisions = revisions;
		this.looking = looking;
		this.newRevisions = newRevisions;
	}

	RevisionReport merge(MergeRequest request) {
		RevisionGraph graph = this.revisions.get().graph();
		List<String> parents = parents(graph, request);
		String asked = (request.message() != null) ? request.message().strip() : "";
		RevisionCard card = this.newRevisions.cards()
			.card(graph, parents, phase(graph, parents),
					asked.isEmpty() ? "merge " + String.join(" and ", parents) : asked,
					new NewCards.Names(request.branchLabels(), List.of(), request.revisionId()));
		RevisionCard written = this.newRevisions.files()
			.write(graph, new RevisionSource(card, List.of(), List.of(), List.of()), request.place());
		this.revisions.forget();
		return new RevisionReport(written.file(), RevisionView.of(written), List.of(), List.of(), List.of());
	}

	private List<String> parents(RevisionGraph graph, MergeRequest request) {
		Set<String> meant = new LinkedHashSet<>();
		request.revisions().forEach((text) -> meant.addAll(this.looking.meant(graph, text)));
		if (meant.size() < 2) {
			throw new UsageException("There is nothing to merge.",
					"A merge joins two revisions at least, and "
							+ (meant.isEmpty() ? "none is meant here." : meant.iterator().next() + " is the only one."),
					"Run `heads` to see what can be merged.");
		}
		List<String> parents = new ArrayList<>(meant);
		for (String below : parents) {
			for (String above : parents) {
				refuseLine(graph, below, above);
			}
		}
		if (!request.splice()) {
			parents.forEach((id) -> refuseNoHead(graph, id));
		}
		return parents;
	}

	private static void refuseLine(RevisionGraph graph, String below, String above) {
		if (!below.equals(above) && graph.ancestors(List.of(above)).contains(below)) {
			throw new UsageException("'" + above + "' and '" + below + "' cannot be merged.",
					"They are one line: '" + above + "' stands on '" + below + "' already.",
					"Leave '" + below + "' out, or name a head of another branch; `heads` lists them.");
		}
	}

	private static void refuseNoHead(RevisionGraph graph, String id) {
		List<String> children = graph.children(id);
		if (!children.isEmpty()) {
			throw new UsageException("'" + id + "' is not a head.",
					"Something follows it already: " + String.join(", ", children) + ".",
					"Name a head (`heads` lists them), or add --splice to merge there all the same.");
		}
	}

	/**
	 * What joins a contraction waits with it: an expansion would make everybody wait for
	 * the release before to go.
	 */
	private static Phase phase(RevisionGraph graph, List<String> parents) {
		return parents.stream().anyMatch((id) -> graph.card(id).phase() == Phase.CONTRACT) ? Phase.CONTRACT
				: Phase.EXPAND;
	}

}
