package io.migrate.benchmark.speed;

import java.util.List;

/**
 * A tool under test.
 */
interface Tool {

	/** How it is called in the tables. */
	String name();

	/** What it can do. */
	List<Workload> workloads();

	/**
	 * Not timed: what an application has anyway when the tool is called.
	 */
	default void prepare(Cell cell) throws Exception {
	}

	/**
	 * Timed.
	 * @return one word of what it found or did, so that a table of nothing is seen
	 */
	String run(Cell cell) throws Exception;

}
