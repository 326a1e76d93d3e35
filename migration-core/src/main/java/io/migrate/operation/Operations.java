package io.migrate.operation;

import java.util.List;

/**
 * What a migration author calls: every method appends an operation, none touches a
 * database.
 */
public final class Operations {

	/**
	 * What was collected, in order.
	 */
	public List<Operation> collected() {
		return List.of();
	}

}
