package io.migrate.boot.cli;

import io.migrate.report.CheckReport;
import io.migrate.report.CheckReport.Changes;
import io.migrate.report.CheckReport.Deferred;

/**
 * The answers of {@code check} in words.
 */
final class CheckText {

	private CheckText() {
	}

	static String of(CheckReport report) {
		StringBuilder text = new StringBuilder("Revisions ahead of the database: ").append(report.pending().answer());
		report.pending().revisions().forEach((revision) -> text.append("\n  ").append(revision));
		changes(text, "Entities ahead of the revisions: ", report.model());
		changes(text, "Database changed by hand: ", report.drift());
		if (!report.deferred().isEmpty()) {
			text.append("\nDeferred until the release before is gone:");
			report.deferred().forEach((deferred) -> text.append("\n  ").append(line(deferred)));
		}
		return text.toString();
	}

	private static void changes(StringBuilder text, String question, Changes changes) {
		text.append('\n').append(question).append(changes.answer());
		RevisionText.list(text, null, changes.operations());
	}

	private static String line(Deferred deferred) {
		String summary = (deferred.operation() != null) ? deferred.operation().summary() : "";
		return (deferred.revision() != null) ? (deferred.revision() + " " + summary).strip() : summary;
	}

}
