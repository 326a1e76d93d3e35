package io.migrate.boot.cli;

import java.util.List;
import java.util.stream.Collectors;

import io.migrate.report.HistoryReport;
import io.migrate.report.HistoryReport.PartRun;
import io.migrate.report.RevisionView;

/**
 * Revisions and runs, newest first.
 *
 * @param current the revisions to mark as where the database is
 */
record HistoryText(CardText cards, List<String> current) {

	/** A line for each revision, which names its parents. */
	String list(HistoryReport report) {
		String revisions = report.revisions()
			.stream()
			.map((revision) -> this.cards.name(revision) + " <- " + RunText.heads(revision.parents()) + rest(revision))
			.collect(Collectors.joining("\n"));
		return whole(report, revisions);
	}

	/** Lines drawn from each revision to its parents. */
	String graph(HistoryReport report) {
		return whole(report,
				HistoryGraph.of(report.revisions(), (revision) -> this.cards.name(revision) + rest(revision)));
	}

	private String rest(RevisionView revision) {
		String text = this.current.contains(revision.id()) ? " " + this.cards.palette().here("(current)") : "";
		text += (revision.created() != null) ? " " + revision.created() : "";
		return text + (revision.message().isEmpty() ? "" : " " + revision.message()) + this.cards.details(revision);
	}

	private static String whole(HistoryReport report, String revisions) {
		StringBuilder text = new StringBuilder(report.revisions().isEmpty() ? "No revisions." : revisions);
		if (!report.runs().isEmpty()) {
			text.append("\n\nRuns:");
			report.runs().forEach((run) -> text.append("\n  ").append(line(run)));
		}
		return text.toString();
	}

	private static String line(PartRun run) {
		String part = (run.parts() > 1) ? " part " + run.part() + " of " + run.parts() : "";
		String arguments = run.arguments()
			.entrySet()
			.stream()
			.map((argument) -> " -x " + argument.getKey() + "=" + argument.getValue())
			.collect(Collectors.joining());
		String error = (run.error() != null) ? ": " + run.error() : "";
		return run.startedAt() + " " + run.revision() + " " + run.direction() + part + " " + run.outcome() + arguments
				+ error;
	}

}
