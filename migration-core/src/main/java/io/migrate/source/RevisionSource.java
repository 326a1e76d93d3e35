package io.migrate.source;

import java.util.List;

import io.migrate.operation.Operation;
import io.migrate.script.RevisionCard;

/**
 * A revision that is to be written.
 *
 * @param notes what a reader should know beside what it does, a line each: what was
 * deferred and why
 */
public record RevisionSource(RevisionCard card, List<Operation> upgrade, List<Operation> downgrade,
		List<String> notes) {

	public RevisionSource {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		notes = List.copyOf(notes);
	}

}
