package io.migrate.boot.cli;

import java.util.List;

import io.migrate.report.HistoryReport;
import io.migrate.report.HistoryReport.PartRun;
import io.migrate.report.RevisionView;
import io.migrate.script.Phase;

/**
 * The history in words.
 *
 * @param current the revisions to mark as what the database has
 * @param graph whether to draw the parents
 */
record HistoryText(List<String> current, boolean graph) {

	String of(HistoryReport report) {
		StringBuilder text = new StringBuilder(report.revisions().isEmpty() ? "No revisions." : "");
		for (RevisionView revision : report.revisions()) {
			text.append(text.isEmpty() ? "" : "\n").append(line(revision));
		}
		if (!report.runs().isEmpty()) {
			text.append("\n\nRuns:");
			report.runs().forEach((run) -> text.append("\n  ").append(line(run)));
		}
		return text.toString();
	}

	private String line(RevisionView revision) {
		String line = (this.graph ? "* " : "") + revision.id() + " <- " + RunText.heads(revision.parents());
		if (revision.phase() == Phase.CONTRACT) {
			line += " [contract]";
		}
		if (this.current.contains(revision.id())) {
			line += " (current)";
		}
		if (revision.created() != null) {
			line += " " + revision.created();
		}
		line = (line + " " + revision.message()).strip();
		return (this.graph && !revision.parents().isEmpty()) ? line + "\n|" + "\\".repeat(revision.parents().size() - 1)
				: line;
	}

	private static String line(PartRun run) {
		String part = (run.parts() > 1) ? " part " + run.part() + " of " + run.parts() : "";
		String error = (run.error() != null) ? ": " + run.error() : "";
		return run.startedAt() + " " + run.revision() + " " + run.direction() + part + " " + run.outcome() + error;
	}

}
