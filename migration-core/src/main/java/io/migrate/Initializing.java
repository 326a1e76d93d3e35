package io.migrate;

import java.nio.file.Path;
import java.util.List;

import io.migrate.diff.Reversal;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.report.InitReport;
import io.migrate.report.OperationView;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;
import io.migrate.script.RevisionCard;
import io.migrate.source.PropertiesFile;
import io.migrate.source.RevisionSource;
import io.migrate.source.SourceTree;

/**
 * Writes the first revision, and the properties without which it would not be found.
 */
final class Initializing {

	private static final List<String> SQL = List.of("migrate.format=sql");

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	private final NewRevisions newRevisions;

	Initializing(MigrationSettings settings, LoadedRevisions revisions, NewRevisions newRevisions) {
		this.settings = settings;
		this.revisions = revisions;
		this.newRevisions = newRevisions;
	}

	InitReport init(InitRequest request) {
		RevisionGraph graph = this.revisions.get().graph();
		if (!graph.cards().isEmpty()) {
			throw new UsageException("There are revisions already.",
					"init writes the first one, and there "
							+ ((graph.cards().size() == 1) ? "is one" : "are " + graph.cards().size()) + ".",
					"Run `revision -m \"what it is for\"` to write the next; `history` lists those that are there.");
		}
		ExistingSchema schema = request.fromDatabase() ? ExistingSchema.read(this.settings) : ExistingSchema.NOTHING;
		RevisionCard card = this.newRevisions.cards()
			.card(graph, List.of(), Phase.EXPAND, request.fromDatabase() ? "the database as it was" : "first revision",
					new NewCards.Names(List.of(), List.of(), null));
		RevisionCard written = this.newRevisions.files()
			.write(graph, new RevisionSource(card, schema.operations(), Reversal.of(schema.operations()), List.of()),
					new RevisionPlace(request.format(), null));
		this.revisions.forget();
		return report(request, written, schema);
	}

	private InitReport report(InitRequest request, RevisionCard written, ExistingSchema schema) {
		List<String> added = (request.format() == RevisionFormat.SQL
				&& this.settings.generation().format() != RevisionFormat.SQL) ? SQL : List.of();
		Path properties = added.isEmpty() ? null
				: PropertiesFile.append(
						new SourceTree(this.settings.generation().sourceDir(), this.settings.generation().classesDir())
							.resources(),
						added);
		List<OperationView> views = schema.operations()
			.stream()
			.map((operation) -> OperationView.of(operation, schema.defaultSchema(), false))
			.toList();
		return new InitReport(String.valueOf(written.file()), RevisionView.of(written),
				(properties != null) ? properties.toString() : null, added, views, schema.left(),
				request.fromDatabase() ? List.of("migrate stamp " + written.id(), "migrate check")
						: List.of("migrate revision --autogenerate", "migrate upgrade head"));
	}

}
