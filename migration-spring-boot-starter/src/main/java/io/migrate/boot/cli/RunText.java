package io.migrate.boot.cli;

import java.util.List;

import io.migrate.report.RunReport;

/**
 * A run in words.
 */
final class RunText {

	private RunText() {
	}

	static String of(RunReport report) {
		StringBuilder text = new StringBuilder();
		if (report.done().isEmpty() && report.from().equals(report.to())) {
			text.append("Nothing to do: the database is at ").append(heads(report.to())).append('.');
		}
		else {
			text.append(heads(report.from())).append(" -> ").append(heads(report.to()));
			report.done().forEach((revision) -> text.append("\n  ").append(revision));
		}
		if (report.stoppedBefore() != null) {
			text.append("\nStopped before ")
				.append(report.stoppedBefore())
				.append(", a contraction: run 'migrate upgrade head' again once the release before is gone.");
		}
		return text.toString();
	}

	static String heads(List<String> revisions) {
		return revisions.isEmpty() ? "base" : String.join(", ", revisions);
	}

}
