package io.migrate.script;

import io.migrate.error.MigrationException;

/**
 * A revision that says of itself that it has no way back.
 */
final class IrreversibleRevision {

	private IrreversibleRevision() {
	}

	static void check(RevisionCard card) {
		if (card.irreversible() != null) {
			throw new MigrationException("Revision '" + card.id() + "' cannot be downgraded.",
					"It is irreversible: " + card.irreversible() + ".",
					"Restore a backup, or write a new revision that leads where you want to go.");
		}
	}

}
