package io.migrate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import io.migrate.operation.Review;
import io.migrate.scan.Tokens;
import io.migrate.script.Sha256;
import io.migrate.sql.Conduct;
import io.migrate.sql.SqlStatement;

/**
 * Cuts the statements of a revision where their conduct asks for it.
 */
public final class Parts {

	private Parts() {
	}

	/**
	 * The parts, at least one: a revision without statements has an empty one.
	 */
	public static List<Part> of(List<SqlStatement> statements) {
		List<List<SqlStatement>> cut = new ArrayList<>();
		boolean open = false;
		for (SqlStatement statement : statements) {
			boolean alone = alone(statement.conduct());
			if (!open || alone) {
				cut.add(new ArrayList<>());
			}
			cut.get(cut.size() - 1).add(statement);
			open = !alone && statement.conduct() != Conduct.COMMIT_AFTER;
		}
		if (cut.isEmpty()) {
			cut.add(List.of());
		}
		List<Part> parts = new ArrayList<>();
		for (List<SqlStatement> part : cut) {
			parts.add(new Part(parts.size() + 1, cut.size(), conduct(part), part, digest(part)));
		}
		return List.copyOf(parts);
	}

	/**
	 * A checksum of a whole revision.
	 */
	public static String digest(Iterable<Part> parts) {
		StringBuilder text = new StringBuilder();
		parts.forEach((part) -> text.append(part.digest()).append('\n'));
		return Sha256.of(text.toString());
	}

	private static Conduct conduct(List<SqlStatement> part) {
		boolean alone = part.size() == 1 && alone(part.get(0).conduct());
		return alone ? part.get(0).conduct() : Conduct.TRANSACTIONAL;
	}

	private static boolean alone(Conduct conduct) {
		return switch (conduct) {
			case TRANSACTIONAL, COMMIT_AFTER -> false;
			case AUTOCOMMIT, BATCHED -> true;
		};
	}

	/**
	 * Of what the statements mean: layout, comments and the case of key words are not
	 * part of it. A review does nothing, so answering it by taking it out changes
	 * nothing.
	 */
	private static String digest(List<SqlStatement> statements) {
		StringJoiner text = new StringJoiner("\n;\n");
		for (SqlStatement statement : statements) {
			if (!(statement.origin() instanceof Review)) {
				Conduct conduct = alone(statement.conduct()) ? statement.conduct() : Conduct.TRANSACTIONAL;
				text.add(conduct + "\n" + Tokens.normalized(statement.sql()));
			}
		}
		return Sha256.of(text.toString());
	}

}
