package io.migrate.acceptance;

/**
 * A schema before and after.
 */
record Evolution(String title, String[] before, String[] after) {

	/** Statements are separated by semicolons. */
	static Evolution of(String title, String before, String after) {
		return new Evolution(title, before.split(";"), after.split(";"));
	}

	/** Both have these tables beside what differs. */
	static Evolution of(String title, String common, String before, String after) {
		return of(title, common + ";" + before, common + ";" + after);
	}

	@Override
	public String toString() {
		return this.title;
	}

}
