package io.migrate.report;

import io.migrate.operation.Operation;

/**
 * An operation in one line.
 *
 * @param object with its schema: {@code public.users.phone}
 * @param deferred whether it is a contraction that was only seen, not written
 */
public record OperationView(String kind, String object, String summary, boolean destructive, boolean deferred) {

	public static OperationView of(Operation operation, String defaultSchema, boolean deferred) {
		return new OperationView(operation.kind(), operation.object().qualified(defaultSchema), operation.summary(),
				operation.destructive(), deferred);
	}

}
