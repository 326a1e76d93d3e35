package io.migrate.operation;

import io.migrate.error.MigrationException;

/**
 * An operation cannot be taken back because it does not know what it replaced.
 */
public class IrreversibleException extends MigrationException {

	public IrreversibleException(Operation operation) {
		this(operation, "It does not carry what it takes away.",
				"Write the downgrade by hand, or declare the revision irreversible and say why: "
						+ "@Revision(irreversible = \"…\").");
	}

	IrreversibleException(Operation operation, String reason, String remedy) {
		super("'" + operation.summary() + "' cannot be reversed.", reason, remedy);
	}

}
