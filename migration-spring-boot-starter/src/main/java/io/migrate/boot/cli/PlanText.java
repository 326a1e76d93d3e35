package io.migrate.boot.cli;

import io.migrate.report.PlanReport;
import io.migrate.report.PlanReport.PlanStatement;
import io.migrate.report.PlanReport.PlanStep;

/**
 * A plan as commented SQL.
 */
final class PlanText {

	private PlanText() {
	}

	static String of(PlanReport report) {
		StringBuilder text = new StringBuilder();
		text.append("-- ").append(RunText.heads(report.from())).append(" -> ").append(RunText.heads(report.to()));
		if (report.steps().isEmpty()) {
			text.append("\n-- nothing to do");
		}
		report.steps().forEach((step) -> step(text, step));
		return text.toString();
	}

	private static void step(StringBuilder text, PlanStep step) {
		text.append("\n\n-- ").append(step.revision()).append(' ').append(step.direction());
		if (step.parts() > 1) {
			text.append(", part ").append(step.part()).append(" of ").append(step.parts());
		}
		step.statements().forEach((statement) -> statement(text, statement));
	}

	private static void statement(StringBuilder text, PlanStatement statement) {
		text.append("\n-- ").append(statement.conduct());
		if (statement.lock() != null) {
			text.append(", lock ").append(statement.lock());
		}
		statement.hazards()
			.forEach((hazard) -> text.append("\n-- ! ").append(hazard.kind()).append(": ").append(hazard.text()));
		text.append('\n').append(statement.sql()).append(';');
	}

}
