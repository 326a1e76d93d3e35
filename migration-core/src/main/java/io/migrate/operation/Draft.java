package io.migrate.operation;

import io.migrate.error.MigrationException;

/**
 * What an author has begun to say: options may come in any order until the operation is
 * asked for.
 */
@FunctionalInterface
interface Draft {

	/**
	 * The operation it stands for.
	 * @throws MigrationException if something that it needs was not said
	 */
	Operation operation();

	/**
	 * The failure of a draft.
	 * @param call the call that began it, as the author wrote it
	 * @param reason what is missing or too much
	 * @param remedy what to write
	 */
	static MigrationException incomplete(String call, String reason, String remedy) {
		return new MigrationException("op." + call + " cannot be understood.", reason, remedy);
	}

	/** A call as the author wrote it. */
	static String call(String method, String... arguments) {
		return method + "(\"" + String.join("\", \"", arguments) + "\")";
	}

}
