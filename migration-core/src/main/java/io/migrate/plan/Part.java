package io.migrate.plan;

import java.util.List;

import io.migrate.sql.Conduct;
import io.migrate.sql.SqlStatement;

/**
 * The statements of a revision that are carried out together: in one transaction, or one
 * statement that is not to be in any.
 *
 * @param number from 1
 * @param of how many parts the revision has in this direction
 * @param conduct {@code TRANSACTIONAL}, {@code AUTOCOMMIT} or {@code BATCHED}
 * @param digest a checksum of its SQL and conduct
 */
public record Part(int number, int of, Conduct conduct, List<SqlStatement> statements, String digest) {

	public Part {
		statements = List.copyOf(statements);
	}

	/**
	 * One that does nothing but end a revision of which everything else is done: what was
	 * left of it has been taken out.
	 */
	public static Part closing(int number, String digest) {
		return new Part(number, number, Conduct.TRANSACTIONAL, List.of(), digest);
	}

	/** Whether the revision is done with it. */
	public boolean last() {
		return this.number == this.of;
	}

}
