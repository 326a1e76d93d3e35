package io.migrate.history;

import io.migrate.plan.Direction;

/**
 * A revision that was begun and not finished.
 *
 * @param part the part to go on with, from 1
 * @param running whether that part has begun, outside a transaction, and has no end
 */
public record PartialRevision(String revision, Direction direction, int part, int parts, boolean running) {

	/** For people: {@code 'a1b2' (part 2 of 4)}. */
	@Override
	public String toString() {
		return "'" + this.revision + "' (part " + this.part + " of " + this.parts + ")";
	}

}
