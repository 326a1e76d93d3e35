package io.migrate.boot.cli;

import java.util.List;

import io.migrate.report.RevisionView;
import io.migrate.script.Phase;

/**
 * A revision's card for people: a line, or all it says.
 */
record CardText(Palette palette, boolean verbose) {

	/** {@code id (label) [contract] message}. */
	String of(RevisionView revision) {
		return (name(revision) + " " + revision.message()).stripTrailing() + details(revision);
	}

	/** {@code id (label) [contract]}. */
	String name(RevisionView revision) {
		String labels = revision.labels().isEmpty() ? ""
				: " " + this.palette.label("(" + String.join(", ", revision.labels()) + ")");
		return this.palette.id(revision.id()) + labels + ((revision.phase() == Phase.CONTRACT) ? " [contract]" : "");
	}

	/** What the line does not say, each on a line of its own; empty unless verbose. */
	String details(RevisionView revision) {
		StringBuilder text = new StringBuilder();
		if (this.verbose) {
			add(text, "parents", revision.parents());
			add(text, "depends on", revision.dependsOn());
			add(text, "created", (revision.created() != null) ? List.of(revision.created().toString()) : List.of());
			add(text, "file", (revision.file() != null) ? List.of(revision.file()) : List.of());
		}
		return text.toString();
	}

	private static void add(StringBuilder text, String name, List<String> values) {
		if (!values.isEmpty()) {
			text.append("\n    ").append(String.format("%-11s", name)).append(String.join(", ", values));
		}
	}

}
