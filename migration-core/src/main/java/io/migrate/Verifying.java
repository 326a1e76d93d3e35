package io.migrate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.error.MigrationException;
import io.migrate.graph.BrokenGraphException;
import io.migrate.operation.Operation;
import io.migrate.plan.Direction;
import io.migrate.plan.Revisions;
import io.migrate.report.VerifyReport;
import io.migrate.report.VerifyReport.Finding;
import io.migrate.run.ModifiedRevisions;
import io.migrate.script.RevisionCard;
import io.migrate.script.RevisionScript;
import io.migrate.sql.SqlStatement;

/**
 * Looks for what is wrong with the revisions themselves.
 */
final class Verifying {

	private final LoadedRevisions revisions;

	private final Looking looking;

	Verifying(LoadedRevisions revisions, Looking looking) {
		this.revisions = revisions;
		this.looking = looking;
	}

	VerifyReport verify() {
		List<Finding> findings = new ArrayList<>();
		Revisions loaded;
		try {
			loaded = this.revisions.get();
		}
		catch (BrokenGraphException ex) {
			ex.faults()
				.forEach((fault) -> findings.add(new Finding(fault.revision(), "graph", "error", fault.toString(),
						"Correct the file" + ((fault.file() != null) ? " " + fault.file() : "") + ".")));
			return new VerifyReport(findings);
		}
		digests(this.looking.modified(), findings);
		heads(loaded, findings);
		for (RevisionCard card : loaded.graph().cards()) {
			revision(loaded, card, findings);
		}
		return new VerifyReport(findings);
	}

	private static void digests(ModifiedRevisions modified, List<Finding> findings) {
		modified.changed()
			.forEach(
					(id) -> findings.add(new Finding(id, "digest", "error", "It was changed after it had been applied.",
							"Put it back and write a new revision, or record the present form: `verify --accept " + id
									+ "`.")));
		modified.undecided()
			.forEach((id) -> findings
				.add(new Finding(id, "digest", "warning",
						"Its file was changed after it had been applied, and it holds code: nobody can tell whether it "
								+ "does the same.",
						"If it does, record the present form: `verify --accept " + id + "`.")));
	}

	private static void heads(Revisions loaded, List<Finding> findings) {
		List<String> heads = loaded.graph().effectiveHeads();
		if (heads.size() > 1) {
			findings.add(new Finding(null, "heads", "error",
					"There are " + heads.size() + " heads: " + String.join(", ", heads) + ".",
					"Run `merge " + String.join(" ", heads) + "`."));
		}
	}

	private static void revision(Revisions loaded, RevisionCard card, List<Finding> findings) {
		try {
			List<Operation> upgrade = loaded.operations(card.id(), Direction.UP);
			repeatable(loaded, card, findings);
			Looking.questions(upgrade)
				.forEach((question) -> findings.add(new Finding(card.id(), "reviews", "warning",
						"It still asks: " + question, "Answer it in the file and take the review out.")));
			downgrade(loaded, card, upgrade, findings);
		}
		catch (MigrationException ex) {
			findings.add(new Finding(card.id(), "graph", "error", ex.problem() + " " + ex.reason(), ex.remedy()));
		}
	}

	/** Code cannot be compared; the SQL around it can. */
	private static void repeatable(Revisions loaded, RevisionCard card, List<Finding> findings) {
		RevisionScript script = loaded.script(card.id());
		if (!sql(loaded, script.upgrade()).equals(sql(loaded, script.upgrade()))) {
			findings.add(new Finding(card.id(), "repeatable", "error", "Its upgrade does not do the same twice.",
					"Take out what varies: the time, random numbers, the order of a hash set, the environment."));
		}
	}

	private static void downgrade(Revisions loaded, RevisionCard card, List<Operation> upgrade,
			List<Finding> findings) {
		if (card.irreversible() != null) {
			findings.add(new Finding(card.id(), "downgrade", "info", "It is irreversible: " + card.irreversible() + ".",
					"Nothing; a downgrade below it is refused."));
			return;
		}
		try {
			List<Operation> down = loaded.operations(card.id(), Direction.DOWN);
			loaded.statements(down);
			if (down.isEmpty() && !upgrade.isEmpty()) {
				findings.add(new Finding(card.id(), "downgrade", "warning", "Its downgrade does nothing.",
						"Write it, or declare the revision irreversible and say why."));
			}
		}
		catch (MigrationException ex) {
			findings.add(new Finding(card.id(), "downgrade", "error", ex.problem() + " " + ex.reason(), ex.remedy()));
		}
	}

	private static List<String> sql(Revisions loaded, List<Operation> operations) {
		return loaded.statements(operations).stream().map(SqlStatement::sql).toList();
	}

}
