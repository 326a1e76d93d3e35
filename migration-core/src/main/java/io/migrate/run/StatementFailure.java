package io.migrate.run;

/**
 * Carries a failure and its place to whoever knows what was committed before it.
 */
final class StatementFailure extends RuntimeException {

	private final BoundPart part;

	private final int statement;

	/**
	 * Marks the place.
	 * @param statement from 1; 0 for what belongs to no statement
	 */
	StatementFailure(BoundPart part, int statement, RuntimeException cause) {
		super(cause.getMessage(), cause);
		this.part = part;
		this.statement = statement;
	}

	BoundPart part() {
		return this.part;
	}

	int statement() {
		return this.statement;
	}

}
