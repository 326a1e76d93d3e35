package io.migrate.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A graph and what Alembic answered about it, a line of {@code graph/walks.jsonl}.
 */
record RecordedGraph(String id, String profile, List<Revision> revisions, List<Question> cases) {

	static List<RecordedGraph> read() {
		JsonMapper json = JsonMapper.builder().build();
		try (InputStream in = Objects.requireNonNull(RecordedGraph.class.getResourceAsStream("/graph/walks.jsonl"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines().map((line) -> json.readValue(line, RecordedGraph.class)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<RevisionCard> cards() {
		return this.revisions.stream().map(Revision::card).toList();
	}

	record Revision(String id, @Nullable List<String> down,
			@JsonProperty("depends_on") @Nullable List<String> dependsOn, @Nullable List<String> labels) {

		RevisionCard card() {
			return new RevisionCard(this.id, orNone(this.down), orNone(this.labels), orNone(this.dependsOn),
					Phase.EXPAND, "", null, null, List.of(), Requirement.NONE, null);
		}

	}

	/**
	 * What was asked, and what Alembic said to it.
	 */
	record Question(String kind, List<String> from, @Nullable String target, List<String> targets,
			@Nullable JsonNode result, @Nullable List<String> runs, @Nullable List<String> rows, @Nullable String error,
			@Nullable String order, @Nullable String note, @Nullable List<String> ideal) {

		Question {
			from = orNone(from);
			targets = orNone(targets);
		}

		/** What was run, in an answer that says so. */
		List<String> ran() {
			return Objects.requireNonNull(this.runs);
		}

		/** The first word of the note, none where there is none. */
		String remark() {
			return (this.note != null) ? this.note.replaceFirst(":.*", "") : "";
		}

		/** The target of a question that has one. */
		String aim() {
			return Objects.requireNonNull(this.target);
		}

		/** What Alembic said. */
		String recorded() {
			return (this.error != null) ? this.error : (this.runs != null || this.rows != null)
					? this.runs + " " + this.rows : String.valueOf(this.result);
		}

		List<String> list(@Nullable JsonNode node) {
			return (node != null) ? node.valueStream().map(JsonNode::asString).toList() : List.of();
		}

		@Override
		public String toString() {
			return this.kind + " " + this.from + " -> " + ((this.target != null) ? this.target : this.targets)
					+ ((this.note != null) ? " (" + this.note + ")" : "");
		}

	}

	private static List<String> orNone(@Nullable List<String> list) {
		return (list != null) ? list : List.of();
	}

}
