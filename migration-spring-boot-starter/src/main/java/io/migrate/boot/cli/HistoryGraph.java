package io.migrate.boot.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.migrate.report.RevisionView;

/**
 * Revisions, newest first, with lines from each to its parents, as {@code git log
 * --graph} draws them. A lane leads down to the revision that it is named after.
 */
final class HistoryGraph {

	private final Set<String> shown;

	private final Function<RevisionView, String> text;

	private final List<String> lanes = new ArrayList<>();

	private final List<String> rows = new ArrayList<>();

	private HistoryGraph(List<RevisionView> revisions, Function<RevisionView, String> text) {
		this.shown = revisions.stream().map(RevisionView::id).collect(Collectors.toUnmodifiableSet());
		this.text = text;
	}

	/**
	 * Draws.
	 * @param revisions each before its parents; parents that are not among them have no
	 * line
	 * @param text what stands beside a revision; further lines stand below the first
	 */
	static String of(List<RevisionView> revisions, Function<RevisionView, String> text) {
		HistoryGraph graph = new HistoryGraph(revisions, text);
		revisions.forEach(graph::draw);
		return String.join("\n", graph.rows);
	}

	private void draw(RevisionView revision) {
		if (!this.lanes.contains(revision.id())) {
			this.lanes.add(revision.id());
		}
		int lane = this.lanes.indexOf(revision.id());
		List<String> lines = this.text.apply(revision).lines().toList();
		row(lane, "*", lines.get(0));
		List<String> parents = revision.parents().stream().filter(this.shown::contains).toList();
		List<String> below = lines.subList(1, lines.size());
		if (parents.isEmpty()) {
			below.forEach((line) -> row(lane, " ", line));
			end(lane);
			return;
		}
		this.lanes.set(lane, parents.get(0));
		below.forEach((line) -> row(lane, "|", line));
		for (int i = parents.size() - 1; i > 0; i--) {
			open(lane, parents.get(i));
		}
		join();
	}

	/** All lanes go straight down. */
	private void row(int lane, String mark, String beside) {
		StringBuilder row = new StringBuilder();
		for (int i = 0; i < this.lanes.size(); i++) {
			row.append((i == lane) ? mark : "|").append(' ');
		}
		add(row.append(beside).toString());
	}

	/** A new lane to the right of one; those behind it make room. */
	private void open(int lane, String parent) {
		char[] row = lanes(lane + 1, '\\');
		row[lane * 2 + 1] = '\\';
		this.lanes.add(lane + 1, parent);
		add(new String(row));
	}

	/** A lane that leads nowhere ends; those behind it close the gap. */
	private void end(int lane) {
		this.lanes.remove(lane);
		if (lane < this.lanes.size()) {
			add(new String(lanes(lane, '/')));
		}
	}

	/** Lanes to one revision become one, the leftmost of them. */
	private void join() {
		for (int to = 0; to < this.lanes.size(); to++) {
			int from = this.lanes.lastIndexOf(this.lanes.get(to));
			while (from > to) {
				join(from, to);
				from = this.lanes.lastIndexOf(this.lanes.get(to));
			}
		}
	}

	private void join(int from, int to) {
		this.lanes.remove(from);
		char[] row = lanes(from, '/');
		row[from * 2 - 1] = '/';
		add(new String(row));
		for (int crossed = from - 1; crossed > to; crossed--) {
			char[] next = lanes(this.lanes.size(), '|');
			next[crossed * 2 - 1] = '/';
			add(new String(next));
		}
	}

	/**
	 * The lanes before one straight, the others moving.
	 * @param mark stands between a lane and the next
	 */
	private char[] lanes(int first, char mark) {
		char[] row = new char[this.lanes.size() * 2 + 2];
		Arrays.fill(row, ' ');
		for (int i = 0; i < this.lanes.size(); i++) {
			row[(i < first) ? i * 2 : i * 2 + 1] = (i < first) ? '|' : mark;
		}
		return row;
	}

	private void add(String row) {
		this.rows.add(row.stripTrailing());
	}

}
