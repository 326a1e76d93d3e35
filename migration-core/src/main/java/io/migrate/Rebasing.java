package io.migrate;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.graph.RevisionGraph;
import io.migrate.graph.SquashForm;
import io.migrate.history.PartialRevision;
import io.migrate.history.Standing;
import io.migrate.operation.Operation;
import io.migrate.plan.Direction;
import io.migrate.plan.Revisions;
import io.migrate.report.RevisionReport;
import io.migrate.report.RevisionView;
import io.migrate.script.RevisionCard;
import io.migrate.source.ParentsEdit;
import io.migrate.source.ScriptFile;
import org.jspecify.annotations.Nullable;

/**
 * Puts one line of revisions behind another: the parents of its first revision change in
 * that revision's file, and nothing else.
 */
final class Rebasing {

	private static final RevisionReport NOTHING = new RevisionReport(null, null, List.of(), List.of(), List.of());

	private final LoadedRevisions revisions;

	private final Looking looking;

	private final RevisionFiles files;

	Rebasing(LoadedRevisions revisions, Looking looking, RevisionFiles files) {
		this.revisions = revisions;
		this.looking = looking;
		this.files = files;
	}

	RevisionReport rebase(RebaseRequest request) {
		Revisions loaded = this.revisions.get();
		if (loaded.graph().heads().size() < 2) {
			// a name that means nothing is wrong all the same
			Stream.of(request.revision(), request.onto())
				.filter(Objects::nonNull)
				.forEach((name) -> this.looking.meant(loaded.graph(), name));
			return NOTHING;
		}
		boolean named = request.revision() != null || request.onto() != null;
		if (request.offline() && !named) {
			throw new UsageException("It is not said which line moves.",
					"Without the database it is not known of which line nothing is applied.",
					"Name a revision of it: `rebase REVISION --offline`; `heads` lists the last of each.");
		}
		LinePair pair = pair(loaded.graph(), request);
		Set<String> applied = request.offline() ? Set.of() : applied(loaded.form());
		LinePair chosen = named ? pair : pair.chosen(applied);
		chosen.check(applied);
		return move(loaded, chosen.moved().roots().get(0), chosen.kept().head());
	}

	private LinePair pair(RevisionGraph graph, RebaseRequest request) {
		List<String> heads = graph.heads();
		if (heads.size() > 2 && (request.revision() == null || request.onto() == null)) {
			throw new UsageException("It is not said which lines are meant.",
					"There are " + heads.size() + " heads: " + String.join(", ", heads) + ".",
					"Name one that moves and one that stays: `rebase " + heads.get(0) + " --onto " + heads.get(1)
							+ "`.");
		}
		String onto = (request.onto() != null) ? head(graph, request.onto()) : null;
		String moved = (request.revision() != null) ? head(graph, request.revision()) : other(heads, onto);
		String kept = (onto != null) ? onto : other(heads, moved);
		if (moved.equals(kept)) {
			throw new UsageException("'" + moved + "' cannot be put behind itself.", "Both names mean the same line.",
					"Name a revision of another line; `heads` lists them.");
		}
		return new LinePair(Line.of(graph, moved, kept), Line.of(graph, kept, moved));
	}

	private static String other(List<String> heads, @Nullable String head) {
		return heads.stream().filter((id) -> !id.equals(head)).findFirst().orElseThrow();
	}

	/** The last revision of the line that a name means. */
	private String head(RevisionGraph graph, String name) {
		List<String> meant = this.looking.meant(graph, name);
		List<String> heads = graph.heads()
			.stream()
			.filter((head) -> graph.ancestors(List.of(head)).containsAll(meant))
			.toList();
		if (meant.size() != 1 || heads.size() != 1) {
			throw new UsageException("'" + name + "' does not name one line.",
					(heads.size() > 1) ? "It is part of several: " + String.join(", ", heads) + " follow it."
							: "It means " + (meant.isEmpty() ? "none" : String.join(", ", meant)) + ".",
					"Name the last revision of a line; `heads` lists them.");
		}
		return heads.get(0);
	}

	/** What the database has, or has begun. */
	private Set<String> applied(SquashForm form) {
		Standing here;
		try {
			here = this.looking.standing();
		}
		catch (MigrationException ex) {
			throw new MigrationException("It is not known of which line nothing is applied.",
					ex.problem() + " " + ex.reason(),
					ex.remedy() + " Or say without the database which line moves: `rebase REVISION --offline`.", ex);
		}
		RevisionGraph graph = here.revisions().graph();
		Set<String> applied = new LinkedHashSet<>();
		for (String id : graph.ancestors(here.state().knownRows(graph))) {
			applied.add(form.known(id));
			applied.add(form.within().getOrDefault(id, id));
		}
		PartialRevision partial = here.state().partial();
		if (partial != null) {
			applied.add(form.within().getOrDefault(partial.revision(), form.known(partial.revision())));
		}
		return applied;
	}

	private RevisionReport move(Revisions loaded, String id, String onto) {
		RevisionCard card = loaded.script(id).card();
		Path file = this.files.source(card);
		String text = ScriptFile.read(file);
		String edited = ParentsEdit.apply(card, file.toString(), text, List.of(onto));
		ScriptFile.replace(file, text, edited);
		this.revisions.forget();
		List<Operation> upgrade = loaded.operations(id, Direction.UP);
		RevisionCard moved = card.withRequirements(List.of(onto), card.dependsOn()).withFile(file.toString());
		return new RevisionReport(file.toString(), RevisionView.of(moved), Looking.views(upgrade), List.of(),
				Looking.questions(upgrade));
	}

}
