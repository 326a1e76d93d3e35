package io.migrate;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.diff.ContractMode;
import io.migrate.diff.Reversal;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.operation.Operation;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;
import io.migrate.script.RevisionCard;
import io.migrate.source.MessageFromOperations;
import io.migrate.source.RevisionSource;

/**
 * Writes new revisions.
 */
final class Generating {

	private final MigrationSettings.Generation settings;

	private final LoadedRevisions revisions;

	private final EntityChanges changes;

	private final Looking looking;

	private final NewRevisions newRevisions;

	Generating(MigrationSettings.Generation settings, LoadedRevisions revisions, EntityChanges changes, Looking looking,
			NewRevisions newRevisions) {
		this.settings = settings;
		this.revisions = revisions;
		this.changes = changes;
		this.looking = looking;
		this.newRevisions = newRevisions;
	}

	RevisionReport revision(RevisionRequest request) {
		RevisionGraph graph = this.revisions.get().graph();
		List<String> parents = parents(graph, request);
		ContractMode contract = (request.contract() != null) ? request.contract() : this.settings.contract();
		EntityChanges.Found found = request.autogenerate() ? this.changes.find(contract) : EntityChanges.Found.NOTHING;
		if (request.autogenerate() && found.operations().isEmpty()) {
			return new RevisionReport(null, null, List.of(), found.deferred(), List.of());
		}
		Phase phase = (contract == ContractMode.WRITE && request.autogenerate()) ? Phase.CONTRACT : Phase.EXPAND;
		RevisionCard card = this.newRevisions.cards()
			.card(graph, parents, phase, message(request, found.operations()),
					new NewCards.Names(request.branchLabels(), request.dependsOn(), request.revisionId()));
		List<String> notes = Stream
			.concat(found.deferred().stream().map((view) -> "deferred: " + view.summary()),
					found.unverified().stream().map((what) -> "not verified: " + what))
			.toList();
		RevisionCard written = this.newRevisions.files()
			.write(graph, new RevisionSource(card, found.operations(), Reversal.of(found.operations()), notes),
					request.place());
		this.revisions.forget();
		return new RevisionReport(written.file(), RevisionView.of(written), found.views(), found.deferred(),
				Looking.questions(found.operations()));
	}

	private List<String> parents(RevisionGraph graph, RevisionRequest request) {
		String asked = (request.head() != null) ? request.head() : "heads";
		List<String> parents = this.looking.meant(graph, asked);
		if (parents.size() > 1) {
			throw new UsageException("There is no single head to go on from.",
					"The revisions have " + parents.size() + " heads: " + String.join(", ", parents)
							+ "; they were written on different branches.",
					"Run `merge " + String.join(" ", parents)
							+ "`, or `rebase` where one of them is applied nowhere; or say which one with --head.");
		}
		parents.stream()
			.filter((id) -> !request.splice() && !graph.children(id).isEmpty())
			.findFirst()
			.ifPresent((id) -> {
				throw new UsageException("'" + id + "' is not a head.",
						"Something follows it already: " + String.join(", ", graph.children(id)) + ".",
						"Add --splice to begin a branch there.");
			});
		return parents;
	}

	private static String message(RevisionRequest request, List<Operation> operations) {
		String asked = (request.message() != null) ? request.message().strip() : "";
		return asked.isEmpty() ? MessageFromOperations.of(operations) : asked;
	}

}
