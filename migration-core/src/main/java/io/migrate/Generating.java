package io.migrate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

import io.migrate.diff.ContractMode;
import io.migrate.diff.Reversal;
import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.TargetResolver;
import io.migrate.operation.Operation;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import io.migrate.source.JavaRevisionWriter;
import io.migrate.source.MessageFromOperations;
import io.migrate.source.RevisionSource;
import io.migrate.source.ScriptFile;
import io.migrate.source.SourceTree;
import io.migrate.source.SqlRevisionWriter;
import io.migrate.sql.SqlGenerator;
import io.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Writes new revisions.
 */
final class Generating {

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	private final EntityChanges changes;

	private final Supplier<String> ids;

	Generating(MigrationSettings settings, LoadedRevisions revisions, EntityChanges changes, Supplier<String> ids) {
		this.settings = settings;
		this.revisions = revisions;
		this.changes = changes;
		this.ids = ids;
	}

	RevisionReport revision(RevisionRequest request) {
		RevisionGraph graph = this.revisions.get().graph();
		List<String> parents = parents(graph, request);
		String id = identifier(graph, request.revisionId());
		ContractMode contract = (request.contract() != null) ? request.contract()
				: this.settings.generation().contract();
		EntityChanges.Found found = request.autogenerate() ? this.changes.find(contract) : EntityChanges.Found.NOTHING;
		if (request.autogenerate() && found.operations().isEmpty()) {
			return new RevisionReport(null, null, List.of(), found.deferred(), List.of());
		}
		Phase phase = (contract == ContractMode.WRITE && request.autogenerate()) ? Phase.CONTRACT : Phase.EXPAND;
		RevisionCard card = card(request, id, parents, phase, found.operations());
		Path file = write(card, found,
				(request.format() != null) ? request.format() : this.settings.generation().format());
		this.revisions.forget();
		return new RevisionReport(file.toString(), RevisionView.of(placed(card, file)), found.views(), found.deferred(),
				Looking.questions(found.operations()));
	}

	private static List<String> parents(RevisionGraph graph, RevisionRequest request) {
		if (request.head() == null) {
			List<String> heads = graph.heads();
			if (heads.size() > 1) {
				throw new MigrationException("There is no single head to go on from.",
						"The revisions have " + heads.size() + " heads: " + String.join(", ", heads)
								+ "; they were written on different branches.",
						"Run `merge " + String.join(" ", heads) + "`, or say which one with --head.");
			}
			return heads;
		}
		String head = new TargetResolver(graph, List.of()).revision(request.head());
		if (!request.splice() && !graph.heads().contains(head)) {
			throw new UsageException("'" + head + "' is not a head.",
					"Something follows it already: " + String.join(", ", graph.children(head)) + ".",
					"Add --splice to begin a branch there.");
		}
		return List.of(head);
	}

	private String identifier(RevisionGraph graph, @Nullable String wanted) {
		if (wanted == null) {
			String id = this.ids.get();
			return graph.contains(id) ? identifier(graph, null) : id;
		}
		if (!RevisionCard.isIdentifier(wanted) || graph.contains(wanted)) {
			throw new UsageException("'" + wanted + "' cannot be the identifier of a new revision.",
					graph.contains(wanted) ? "There is one of that name."
							: "The characters @ - + : and blanks mean something else in targets.",
					"Leave --rev-id out, or choose another.");
		}
		return wanted;
	}

	private RevisionCard card(RevisionRequest request, String id, List<String> parents, Phase phase,
			List<Operation> operations) {
		String asked = (request.message() != null) ? request.message().strip() : "";
		String message = asked.isEmpty() ? MessageFromOperations.of(operations) : asked;
		Instant now = this.settings.running().clock().instant().truncatedTo(ChronoUnit.SECONDS);
		return new RevisionCard(id, parents, request.branchLabels(), request.dependsOn(), phase, message, now, null,
				List.of(), Requirement.NONE, null);
	}

	private Path write(RevisionCard card, EntityChanges.Found found, RevisionFormat format) {
		List<String> notes = found.deferred().stream().map((view) -> "deferred: " + view.summary()).toList();
		MigrationSettings.Generation generation = this.settings.generation();
		SourceTree tree = new SourceTree(generation.sourceDir(), generation.classesDir());
		RevisionSource source = new RevisionSource(card, found.operations(), Reversal.of(found.operations()), notes);
		return switch (format) {
			case JAVA -> ScriptFile.write(tree.javaFolder(generation.packageName()),
					JavaRevisionWriter.write(source, generation.packageName()));
			case SQL -> ScriptFile.write(tree.sqlFolder(generation.locations()),
					SqlRevisionWriter.write(source, Generating::sql));
		};
	}

	private static List<String> sql(List<Operation> operations) {
		return SqlGenerator.generate(operations).stream().map(SqlStatement::sql).toList();
	}

	private static RevisionCard placed(RevisionCard card, Path file) {
		return new RevisionCard(card.id(), card.parents(), card.labels(), card.dependsOn(), card.phase(),
				card.message(), card.created(), card.irreversible(), card.replaces(), card.requires(), file.toString());
	}

}
