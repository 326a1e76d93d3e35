package io.migrate.script;

import java.util.List;

import io.migrate.operation.Operation;
import io.migrate.operation.RunArguments;

/**
 * A revision that was found: its card and what it does. Asking twice gives equal answers.
 */
public interface RevisionScript {

	RevisionCard card();

	/**
	 * What the upgrade does.
	 * @throws io.migrate.error.MigrationException if the author's code fails, naming
	 * revision and file
	 */
	List<Operation> upgrade();

	/**
	 * What the downgrade does, each drop with what it drops where the upgrade says it.
	 * @throws io.migrate.error.MigrationException if the revision is irreversible or the
	 * author's code fails
	 */
	List<Operation> downgrade();

	/**
	 * The same for a run that was asked with arguments; only code can read them.
	 */
	default RevisionScript with(RunArguments arguments) {
		return this;
	}

	/**
	 * A checksum of the bytes it was loaded from, with line ends and trailing blanks left
	 * out of account: equal means unchanged, unequal means look closer.
	 */
	String sourceDigest();

}
