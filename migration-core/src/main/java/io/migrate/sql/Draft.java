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
 * @param guard how it does nothing where it is done already, null where it always may run
 */
record Draft(String sql, Conduct conduct, @Nullable LockMode lock, List<Hazard> hazards, boolean fresh,
		@Nullable Guard guard) {

	/**
	 * A statement that any transaction can hold and that locks no table.
	 */
	static Draft of(String sql) {
		return new Draft(sql, Conduct.TRANSACTIONAL, null, List.of(), false, null);
	}

	/**
	 * A statement that locks a table; with it, who waits for that.
	 */
	static Draft of(String sql, LockMode lock) {
		return of(sql).locking(lock);
	}

	Draft locking(@Nullable LockMode value) {
		return new Draft(this.sql, this.conduct, value, this.hazards, this.fresh, this.guard);
	}

	Draft with(Conduct value) {
		return new Draft(this.sql, value, this.lock, this.hazards, this.fresh, this.guard);
	}

	Draft inTransactionOfItsOwn() {
		return new Draft(this.sql, Conduct.COMMIT_AFTER, this.lock, this.hazards, true, this.guard);
	}

	Draft with(Hazard.Kind kind, String text) {
		return with(List.of(new Hazard(kind, text)));
	}

	Draft with(List<Hazard> more) {
		return new Draft(this.sql, this.conduct, this.lock,
				Stream.concat(this.hazards.stream(), more.stream()).toList(), this.fresh, this.guard);
	}

	/** The same on a table that nobody else uses yet. */
	Draft plain() {
		return new Draft(this.sql, Conduct.TRANSACTIONAL, null, List.of(), false, this.guard);
	}

	/**
	 * It can be guarded by words of the grammar.
	 * @param before what they follow
	 */
	Draft guarded(String before, String words) {
		return with(new Guard(before + words + " " + this.sql.substring(before.length()),
				(this.guard != null) ? this.guard.missing() : null));
	}

	/**
	 * It can be guarded by asking the catalog.
	 * @param missing a condition that holds where it is due
	 */
	Draft where(String missing) {
		return with(new Guard((this.guard != null) ? this.guard.sql() : null, missing));
	}

	Draft replaced(String value) {
		return new Draft(value, this.conduct, this.lock, this.hazards, this.fresh, this.guard);
	}

	private Draft with(Guard value) {
		return new Draft(this.sql, this.conduct, this.lock, this.hazards, this.fresh, value);
	}

	SqlStatement of(Operation origin) {
		return new SqlStatement(this.sql, this.conduct, this.lock, this.hazards, origin);
	}

	/**
	 * How a statement does nothing where it is done already.
	 *
	 * @param sql the statement with IF [NOT] EXISTS, null where the grammar has none
	 * @param missing a condition that holds where it is due, null where none is needed
	 */
	record Guard(@Nullable String sql, @Nullable String missing) {

	}

}
