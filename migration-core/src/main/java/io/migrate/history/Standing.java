package io.migrate.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.error.MigrationException;
import io.migrate.graph.SquashForm;
import io.migrate.plan.MigrationPlan;
import io.migrate.plan.Revisions;

/**
 * A database and the revisions in one language: where it is in the middle of what was
 * squashed, what the squashed revision replaces is there; else that revision itself, also
 * where the database has it by another name.
 *
 * @param state what the database says, in the names of these revisions
 * @param rows the names that the database has for rows, by the revisions that are meant
 * @param said what the database says, in its own names
 */
public record Standing(Revisions revisions, DatabaseState state, Map<String, String> rows, DatabaseState said) {

	public Standing {
		rows = Map.copyOf(rows);
	}

	/**
	 * Looks at a database through all revisions that were found.
	 */
	public static Standing of(Revisions found, DatabaseState said) {
		Revisions seen = found.seenFrom(said.heads(), (said.partial() != null) ? said.partial().revision() : null);
		SquashForm form = seen.form();
		Map<String, String> rows = new LinkedHashMap<>();
		// an older release knows the revision by the name under which it was applied
		form.names().forEach((name, id) -> {
			if (said.applied().containsKey(name) && !said.applied().containsKey(id)) {
				rows.put(id, name);
			}
		});
		said.heads().forEach((head) -> {
			rows.remove(head);
			if (!form.known(head).equals(head)) {
				rows.put(form.known(head), head);
			}
		});
		DatabaseState state = form.names().isEmpty() ? said : said.named(form::known);
		return new Standing(seen, state, rows, said);
	}

	/**
	 * A plan as it changes the rows of this database.
	 */
	public MigrationPlan onRows(MigrationPlan plan) {
		return plan.onRows(this.rows);
	}

	/**
	 * Refuses a database in the middle of what was squashed where the way on was taken
	 * away.
	 */
	public void refuseStranded() {
		List<String> stranded = this.state.heads()
			.stream()
			.filter((head) -> this.revisions.form().within().containsKey(head))
			.toList();
		if (!stranded.isEmpty()) {
			String squash = Objects.requireNonNull(this.revisions.form().within().get(stranded.get(0)));
			List<String> replaced = this.revisions.script(squash).card().replaces();
			throw new MigrationException(
					"The database is in the middle of what was squashed into '" + squash + "': it is at '"
							+ String.join("', '", stranded) + "'.",
					"The revisions between '" + replaced.get(0) + "' and '" + replaced.get(replaced.size() - 1)
							+ "' are not here any more, and '" + squash + "' cannot begin in their middle.",
					"Run `upgrade " + replaced.get(replaced.size() - 1)
							+ "` of a release that still has them, or restore their files; then run this release.");
		}
	}

}
