package io.migrate.source;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.migrate.operation.Backfill;
import io.migrate.operation.Operation;
import io.migrate.operation.Review;
import io.migrate.scan.SqlScanner;
import io.migrate.scan.Token;
import io.migrate.script.Phase;
import io.migrate.script.Requirement;
import io.migrate.script.RevisionCard;
import io.migrate.script.SqlDirective;

/**
 * A revision as an SQL file.
 */
public final class SqlRevisionWriter {

	private final Function<List<Operation>, List<String>> statements;

	private final StringBuilder text = new StringBuilder();

	private SqlRevisionWriter(Function<List<Operation>, List<String>> statements) {
		this.statements = statements;
	}

	/**
	 * Writes a revision.
	 * @param statements gives the statements of operations, each without a semicolon
	 */
	public static SourceFile write(RevisionSource source, Function<List<Operation>, List<String>> statements) {
		SqlRevisionWriter writer = new SqlRevisionWriter(statements);
		writer.header(source.card());
		// the asterisk keeps a note from being read as a key of the header
		source.notes().forEach((note) -> writer.line("-- * " + flat(note)));
		writer.line("-- migrate:up");
		writer.section(source.upgrade());
		if (source.card().irreversible() == null) {
			writer.line("-- migrate:down");
			writer.section(source.downgrade());
		}
		return new SourceFile(RevisionNames.sqlFile(source.card()), writer.text.toString());
	}

	private void header(RevisionCard card) {
		entry("revision", card.id());
		entry("parents", String.join(", ", card.parents()));
		entry("labels", String.join(", ", card.labels()));
		entry("depends-on", String.join(", ", card.dependsOn()));
		entry("message", card.message());
		entry("created", (card.created() != null) ? card.created().truncatedTo(ChronoUnit.SECONDS).toString() : "");
		entry("phase", (card.phase() != Phase.EXPAND) ? card.phase().name() : "");
		entry("irreversible", (card.irreversible() != null) ? card.irreversible() : "");
		entry("replaces", String.join(", ", card.replaces()));
		entry("requires", (card.requires() != Requirement.NONE) ? card.requires().name() : "");
	}

	private void section(List<Operation> operations) {
		List<Operation> plain = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof Review || operation instanceof Backfill) {
				this.statements.apply(plain).forEach(this::statement);
				plain.clear();
				line((operation instanceof Review review) ? SqlDirective.of(review)
						: SqlDirective.of((Backfill) operation));
			}
			else {
				plain.add(operation);
			}
		}
		this.statements.apply(plain).forEach(this::statement);
	}

	private void statement(String sql) {
		StringBuilder inert = new StringBuilder();
		boolean comment = false;
		for (Token token : SqlScanner.tokens(sql.strip())) {
			boolean directive = token.isComment() && SqlDirective.isDirective(token.text());
			inert.append(directive ? token.text().replaceFirst("migrate:", "migrate :") : token.text());
			comment = token.kind() == Token.Kind.LINE_COMMENT;
		}
		// neither a comment that would swallow the semicolon nor one that would continue
		// a directive
		line((inert.indexOf(SqlDirective.CONTINUED) == 0 ? "\n" : "") + inert + (comment ? "\n;" : ";"));
	}

	private void entry(String key, String value) {
		if (!flat(value).isEmpty()) {
			line("-- " + key + ": " + flat(value));
		}
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

	/**
	 * On one line, whatever ends a line anywhere becoming a blank; half a character
	 * becomes a question mark, since no file could hold it.
	 */
	private static String flat(String value) {
		String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		return whole.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
	}

}
