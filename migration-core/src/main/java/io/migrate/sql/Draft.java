package io.migrate.sql;

import java.util.List;
import java.util.stream.Stream;

import io.migrate.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A statement on its way to be an {@link SqlStatement}, before it is known which
 * operation it belongs to.
 *
 * @param fresh whether it must not share a transaction with what goes before it: it reads
 * the whole table, which a strong lock taken before would keep others from meanwhile
 */
record Draft(String sql, Conduct conduct, @Nullable LockMode lock, List<Hazard> hazards, boolean fresh) {

	/**
	 * A statement that any transaction can hold and that locks no table.
	 */
	static Draft of(String sql) {
		return new Draft(sql, Conduct.TRANSACTIONAL, null, List.of(), false);
	}

	/**
	 * A statement that locks a table; with it, who waits for that.
	 */
	static Draft of(String sql, LockMode lock) {
		return of(sql).locking(lock);
	}

	Draft locking(@Nullable LockMode value) {
		return new Draft(this.sql, this.conduct, value, this.hazards, this.fresh);
	}

	Draft with(Conduct value) {
		return new Draft(this.sql, value, this.lock, this.hazards, this.fresh);
	}

	Draft inTransactionOfItsOwn() {
		return new Draft(this.sql, Conduct.COMMIT_AFTER, this.lock, this.hazards, true);
	}

	Draft with(Hazard.Kind kind, String text) {
		return with(List.of(new Hazard(kind, text)));
	}

	Draft with(List<Hazard> more) {
		return new Draft(this.sql, this.conduct, this.lock,
				Stream.concat(this.hazards.stream(), more.stream()).toList(), this.fresh);
	}

	SqlStatement of(Operation origin) {
		return new SqlStatement(this.sql, this.conduct, this.lock, this.hazards, origin);
	}

}
