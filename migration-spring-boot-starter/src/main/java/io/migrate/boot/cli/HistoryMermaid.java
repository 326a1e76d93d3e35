package io.migrate.boot.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.migrate.report.RevisionView;
import io.migrate.script.Phase;

/**
 * Revisions as a Mermaid flowchart, for documents: oldest below, an arrow from each to
 * what follows it, a dotted one to what depends on it.
 */
final class HistoryMermaid {

	private final Map<String, String> nodes = new HashMap<>();

	private final List<String> lines = new ArrayList<>(List.of("flowchart BT"));

	private HistoryMermaid() {
	}

	/**
	 * Draws.
	 * @param revisions newest first
	 */
	static String of(List<RevisionView> revisions) {
		HistoryMermaid chart = new HistoryMermaid();
		for (int i = revisions.size() - 1; i >= 0; i--) {
			chart.node(revisions.get(i));
		}
		for (int i = revisions.size() - 1; i >= 0; i--) {
			chart.arrows(revisions.get(i));
		}
		return String.join("\n", chart.lines);
	}

	private void node(RevisionView revision) {
		String node = "r" + (this.lines.size() - 1);
		this.nodes.put(revision.id(), node);
		revision.labels().forEach((label) -> this.nodes.putIfAbsent(label, node));
		StringBuilder text = new StringBuilder(escaped(revision.id()));
		if (!revision.labels().isEmpty()) {
			text.append(" (").append(escaped(String.join(", ", revision.labels()))).append(')');
		}
		text.append((revision.phase() == Phase.CONTRACT) ? " [contract]" : "");
		if (!revision.message().isEmpty()) {
			text.append("<br/>").append(escaped(revision.message()));
		}
		this.lines.add("    " + node + "[\"" + text + "\"]");
	}

	private void arrows(RevisionView revision) {
		revision.parents().forEach((parent) -> arrow(parent, "-->", revision));
		revision.dependsOn().forEach((dependency) -> arrow(dependency, "-.->", revision));
	}

	private void arrow(String from, String arrow, RevisionView to) {
		String node = this.nodes.get(from);
		if (node != null) {
			this.lines.add("    " + node + " " + arrow + " " + this.nodes.get(to.id()));
		}
	}

	/** Mermaid's entities begin with a number sign. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((c) -> {
			if ("\"#<>&;`".indexOf(c) >= 0 || Character.isISOControl(c)) {
				escaped.append('#').append(c).append(';');
			}
			else {
				escaped.appendCodePoint(c);
			}
		});
		return escaped.toString();
	}

}
