package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answers to three questions: are revisions ahead of the database, entities ahead of
 * the revisions, was the database changed by hand.
 */
public record CheckReport(Pending pending, Changes model, Changes drift, List<Deferred> deferred) {

	/** Whether any answer is yes. */
	public boolean anyYes() {
		return this.pending.answer().equals("yes") || this.model.answer().equals("yes")
				|| this.drift.answer().equals("yes");
	}

	/**
	 * Revisions ahead of the database.
	 *
	 * @param answer {@code yes}, {@code no}, or {@code unknown} where it was not asked
	 */
	public record Pending(String answer, List<String> revisions) {

	}

	/**
	 * Operations that would bring one side to the other.
	 *
	 * @param answer {@code yes}, {@code no}, or {@code unknown} where it was not asked or
	 * cannot be known
	 */
	public record Changes(String answer, List<OperationView> operations) {

	}

	/**
	 * A contraction.
	 *
	 * @param revision the revision it is written in, null where it was only seen in the
	 * difference
	 */
	public record Deferred(@Nullable String revision, @Nullable OperationView operation) {

	}

}
