package io.migrate.benchmark.speed;

/**
 * What is measured.
 */
enum Workload {

	/** A diff of as many unchanged tables as the cell says. */
	A("diff of unchanged tables"),

	/** A start where every revision is applied, on a warm pool. */
	D("start with nothing to do"),

	/** A run of small pending revisions on an empty database. */
	E("pending revisions of one statement");

	static final int APPLIED = 200;

	static final int PENDING = 1000;

	private final String title;

	Workload(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

}
