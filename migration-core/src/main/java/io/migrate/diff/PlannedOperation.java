package io.migrate.diff;

import java.util.Set;

import io.migrate.operation.Operation;

/**
 * An operation with its place among the others.
 *
 * @param key what others call it by in {@code after}, empty where none does
 * @param after the keys of those that must come before, where the stages do not say it
 */
record PlannedOperation(Operation operation, Stage stage, Due due, String key, Set<String> after) {

	static PlannedOperation now(Stage stage, Operation operation) {
		return new PlannedOperation(operation, stage, Due.NOW, "", Set.of());
	}

	static PlannedOperation bridge(Stage stage, Operation operation) {
		return new PlannedOperation(operation, stage, Due.BRIDGE, "", Set.of());
	}

	static PlannedOperation later(Stage stage, Operation operation) {
		return new PlannedOperation(operation, stage, Due.LATER, "", Set.of());
	}

	PlannedOperation ordered(String itsKey, Set<String> comesAfter) {
		return new PlannedOperation(this.operation, this.stage, this.due, itsKey, comesAfter);
	}

}
