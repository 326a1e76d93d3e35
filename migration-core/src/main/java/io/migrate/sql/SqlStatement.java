package io.migrate.sql;

import java.util.List;

import io.migrate.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One statement to send, alone, with what the runner has to know of it.
 *
 * @param sql without a semicolon at its end; for {@code RunCode}, {@code Backfill} and
 * {@code Review} what stands for them in a plan
 * @param lock the strongest lock it takes on a table that was there before, null for none
 * @param origin the operation that it comes from: code, backfills and reviews are carried
 * out by it, and an interrupted CONCURRENTLY is healed by it
 */
public record SqlStatement(String sql, Conduct conduct, @Nullable LockMode lock, List<Hazard> hazards,
		Operation origin) {

	public SqlStatement {
		hazards = List.copyOf(hazards);
	}

}
