package io.migrate.plan;

import java.util.List;

import io.migrate.operation.Operation;

/**
 * A step with what it does, known in full before the first statement runs.
 *
 * @param source the checksum of the bytes that the revision was loaded from
 * @param parts none for a stamp
 */
public record PreparedStep(Step step, String source, List<Operation> operations, List<Part> parts) {

	public PreparedStep {
		operations = List.copyOf(operations);
		parts = List.copyOf(parts);
	}

	public String id() {
		return this.step.id();
	}

}
