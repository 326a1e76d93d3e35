package io.migrate.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What would be run, statement by statement.
 */
public record PlanReport(List<String> from, List<String> to, List<PlanStep> steps) {

	/**
	 * One part of a revision.
	 *
	 * @param direction {@code up} or {@code down}
	 */
	public record PlanStep(String revision, String direction, int part, int parts, List<PlanStatement> statements) {

	}

	/**
	 * One statement.
	 *
	 * @param lock the strongest lock on a table that was there before, as PostgreSQL
	 * writes it
	 */
	public record PlanStatement(String sql, String conduct, @Nullable String lock, List<PlanHazard> hazards) {

	}

	/**
	 * What a reader should know of a statement.
	 */
	public record PlanHazard(String kind, String text) {

	}

}
