package io.migrate.boot.cli;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import io.migrate.report.CurrentReport;
import io.migrate.report.HeadsReport;
import io.migrate.report.ShowReport;
import io.migrate.report.VerifyReport;
import io.migrate.script.Phase;

/**
 * The shorter answers in words.
 */
final class AnswerText {

	private AnswerText() {
	}

	static String current(CurrentReport report, boolean verbose, Palette palette) {
		StringJoiner text = new StringJoiner("\n");
		if (report.current().isEmpty()) {
			text.add("base");
		}
		report.current()
			.forEach((revision) -> text
				.add(palette.id(revision) + (report.heads().contains(revision) ? " " + palette.here("(head)") : "")));
		if (report.partial() != null) {
			text.add("%s (part %d of %d)".formatted(report.partial().revision(), report.partial().part(),
					report.partial().parts()));
		}
		if (verbose) {
			add(text, "heads", report.heads());
		}
		add(text, "pending", report.pending());
		add(text, "deferred", report.deferred());
		add(text, "unknown", report.unknown());
		return text.toString();
	}

	private static void add(StringJoiner text, String name, List<String> revisions) {
		if (!revisions.isEmpty()) {
			text.add(name + ": " + String.join(", ", revisions));
		}
	}

	static String heads(HeadsReport report, CardText cards) {
		return report.heads().isEmpty() ? "No revisions."
				: report.heads().stream().map(cards::of).collect(Collectors.joining("\n"));
	}

	static String show(ShowReport report) {
		StringBuilder text = new StringBuilder();
		text.append("revision ").append(report.id()).append(" <- ").append(RunText.heads(report.parents()));
		text.append((report.phase() == Phase.CONTRACT) ? " [contract]" : "");
		named(text, "labels", report.labels());
		named(text, "depends", report.dependsOn());
		text.append("\nmessage  ").append(report.message());
		text.append((report.created() != null) ? "\ncreated  " + report.created() : "");
		text.append((report.file() != null) ? "\nfile     " + report.file() : "");
		RevisionText.list(text, "upgrade", report.upgrade());
		RevisionText.list(text, "downgrade", report.downgrade());
		report.reviews().forEach((review) -> text.append("\nreview   ").append(review));
		report.sql().forEach((statement) -> text.append("\n\n").append(statement).append(';'));
		return text.toString();
	}

	private static void named(StringBuilder text, String name, List<String> values) {
		if (!values.isEmpty()) {
			text.append('\n').append(String.format("%-9s", name)).append(String.join(", ", values));
		}
	}

	static String verify(VerifyReport report) {
		StringJoiner text = new StringJoiner("\n");
		for (VerifyReport.Finding finding : report.findings()) {
			String revision = (finding.revision() != null) ? finding.revision() + ": " : "";
			text.add(finding.severity() + " [" + finding.rule() + "] " + revision + finding.text() + " "
					+ finding.remedy());
		}
		return report.findings().isEmpty() ? "The revisions are sound." : text.toString();
	}

}
