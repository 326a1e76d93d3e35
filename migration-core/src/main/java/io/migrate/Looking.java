package io.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.Target;
import io.migrate.graph.TargetRange;
import io.migrate.graph.TargetResolver;
import io.migrate.history.Author;
import io.migrate.history.DatabaseState;
import io.migrate.history.HistoryEntry;
import io.migrate.history.HistoryNames;
import io.migrate.history.HistoryTable;
import io.migrate.history.PartialRevision;
import io.migrate.history.RecordedEntry;
import io.migrate.history.Standing;
import io.migrate.history.StartCheck;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.operation.RunArguments;
import io.migrate.plan.Direction;
import io.migrate.plan.PendingRevisions;
import io.migrate.plan.Revisions;
import io.migrate.report.BranchesReport;
import io.migrate.report.CurrentReport;
import io.migrate.report.FilesReport;
import io.migrate.report.HeadsReport;
import io.migrate.report.HistoryReport;
import io.migrate.report.OperationView;
import io.migrate.report.RevisionView;
import io.migrate.report.ShowReport;
import io.migrate.run.ModifiedRevisions;
import io.migrate.script.RevisionCard;
import io.migrate.session.Session;
import io.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Looks at revisions and database, and changes neither.
 */
final class Looking {

	/** As many parts as the newest revisions of a long history have. */
	private static final int NEWEST_RUNS = 1000;

	private final MigrationSettings settings;

	private final LoadedRevisions revisions;

	Looking(MigrationSettings settings, LoadedRevisions revisions) {
		this.settings = settings;
		this.revisions = revisions;
	}

	/** Where the database is among the revisions. */
	Standing standing() {
		return ask(this::standing);
	}

	/** Applied revisions whose present form is another. */
	ModifiedRevisions modified() {
		return ask((session) -> modified(session, standing(session)));
	}

	/**
	 * What one statement tells at a start; a second one is sent only where a revision's
	 * bytes are not those that were applied.
	 */
	<T> T atStart(BiFunction<Standing, ModifiedRevisions, T> verdict) {
		return ask((session) -> {
			Standing here = standing(session);
			return verdict.apply(here, modified(session, here));
		});
	}

	private Standing standing(Session session) {
		DatabaseState state = read(session);
		return Standing.of(this.revisions.get(state.sources()), state);
	}

	private DatabaseState read(Session session) {
		return new StartCheck(this.settings.running().tables()).read(session);
	}

	private static ModifiedRevisions modified(Session session, Standing here) {
		return ModifiedRevisions.find(here.revisions(), here.state(), table(session, here.state()));
	}

	private static HistoryTable table(Session session, DatabaseState state) {
		return new HistoryTable(session, new HistoryNames(state.server().schema()),
				new Author(null, null, null, null, RunArguments.NONE), state.format());
	}

	CurrentReport current() {
		Standing here = standing();
		RevisionGraph graph = here.revisions().graph();
		DatabaseState state = here.state();
		PendingRevisions missing = PendingRevisions.of(graph, state.knownRows(graph));
		return new CurrentReport(standing(graph, state), graph.heads(), missing.pending(), missing.deferred(),
				state.unknown(graph), partial(state.partial()), missing.pending().isEmpty());
	}

	/**
	 * The tops of all branches, also those that have no row because another depends on
	 * them.
	 */
	private static List<String> standing(RevisionGraph graph, DatabaseState state) {
		List<String> standing = new ArrayList<>(graph.current(state.heads().stream().filter(graph::contains).toList()));
		state.heads().stream().filter((id) -> !graph.contains(id)).forEach(standing::add);
		return standing;
	}

	HeadsReport heads() {
		return heads(RevisionGraph::heads);
	}

	HeadsReport effectiveHeads() {
		return heads(RevisionGraph::effectiveHeads);
	}

	private HeadsReport heads(Function<RevisionGraph, List<String>> which) {
		RevisionGraph graph = this.revisions.get().graph();
		return new HeadsReport(which.apply(graph).stream().map(graph::card).map(RevisionView::of).toList());
	}

	BranchesReport branches() {
		RevisionGraph graph = this.revisions.get().graph();
		return new BranchesReport(graph.branchPoints()
			.stream()
			.map((id) -> new BranchesReport.Branch(RevisionView.of(graph.card(id)),
					graph.children(id).stream().map(graph::card).map(RevisionView::of).toList()))
			.toList());
	}

	FilesReport sources(String target, RevisionFiles files) {
		RevisionGraph graph = this.revisions.get().graph();
		List<String> meant = meant(graph, target);
		if (meant.isEmpty()) {
			throw new UsageException("'" + target + "' has no file.", "It means no revision.",
					"Name a revision; `history` lists them.");
		}
		return new FilesReport(meant.stream().map((id) -> files.source(graph.card(id)).toString()).toList());
	}

	HistoryReport history(@Nullable String range, boolean runs) {
		TargetRange ends = (range != null) ? TargetRange.parse(range) : new TargetRange(null, null);
		PlanStart from = PlanStart.of(this.revisions.get(), ends.saysCurrent() ? Target.CURRENT : null, this::standing);
		RevisionGraph graph = from.revisions().graph();
		TargetResolver resolver = ends.saysCurrent() ? new TargetResolver(graph, from.rows())
				: TargetResolver.withoutDatabase(graph);
		List<String> newestFirst = resolver.within(ends);
		return new HistoryReport(newestFirst.stream().map(graph::card).map(RevisionView::of).toList(),
				runs ? ask(this::runs) : List.of());
	}

	ShowReport show(String name) {
		Revisions loaded = this.revisions.get();
		RevisionCard card = loaded.graph().card(revision(loaded.graph(), name));
		List<Operation> upgrade = loaded.operations(card.id(), Direction.UP);
		List<Operation> downgrade = (card.irreversible() != null) ? List.of()
				: loaded.operations(card.id(), Direction.DOWN);
		return new ShowReport(card.id(), card.parents(), card.labels(), card.dependsOn(), card.phase(), card.message(),
				card.created(), card.file(), views(upgrade), views(downgrade),
				loaded.statements(upgrade).stream().map(SqlStatement::sql).toList(), questions(upgrade));
	}

	static List<String> questions(List<Operation> operations) {
		List<String> questions = new ArrayList<>();
		operations.forEach((operation) -> {
			if (operation instanceof Review review) {
				questions.add(review.question());
			}
		});
		return questions;
	}

	private String revision(RevisionGraph graph, String name) {
		List<String> meant = meant(graph, name);
		if (meant.size() != 1) {
			throw new UsageException("'" + name + "' is not one revision.",
					"It means " + (meant.isEmpty() ? "none" : String.join(", ", meant)) + ".",
					"Name one; `history` lists them.");
		}
		return meant.get(0);
	}

	/** The revisions that a target means, as far as need be by asking the database. */
	List<String> meant(RevisionGraph graph, String target) {
		Target parsed = Target.parse(target);
		return resolver(graph, parsed.saysCurrent()).resolve(parsed);
	}

	/** The database is asked only where {@code current} is said. */
	private TargetResolver resolver(RevisionGraph graph, boolean asked) {
		return asked ? new TargetResolver(graph, standing().state().knownRows(graph))
				: TargetResolver.withoutDatabase(graph);
	}

	private List<HistoryReport.PartRun> runs(Session session) {
		DatabaseState state = read(session);
		return state.recorded() ? table(session, state).newest(NEWEST_RUNS).stream().map(Looking::run).toList()
				: List.of();
	}

	private static HistoryReport.PartRun run(RecordedEntry row) {
		HistoryEntry entry = row.entry();
		return new HistoryReport.PartRun(entry.run(), entry.revision(), entry.direction().sql(), entry.part(),
				entry.parts(), entry.outcome().sql(), entry.startedAt(), entry.finishedAt(), entry.error(),
				row.author().user(), row.author().host(), row.author().arguments().values());
	}

	private <T> T ask(Function<Session, T> question) {
		try (Session session = this.settings.connections().pooled().get()) {
			return question.apply(session);
		}
	}

	private static CurrentReport.@Nullable PartialRevision partial(@Nullable PartialRevision partial) {
		return (partial != null)
				? new CurrentReport.PartialRevision(partial.revision(), partial.part(), partial.parts()) : null;
	}

	/** Where no database is asked, its default schema is the usual one. */
	static List<OperationView> views(List<Operation> operations) {
		return operations.stream().map((operation) -> OperationView.of(operation, "public", false)).toList();
	}

}
