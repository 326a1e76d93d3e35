package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;

import io.migrate.schema.QualifiedName;
import io.migrate.schema.Sequence;
import io.migrate.schema.SequenceOptions;

/**
 * Writes statements about sequences.
 */
final class SequenceDdl {

	static final String RESTART = "RESTART";

	private SequenceDdl() {
	}

	static Draft create(Sequence sequence) {
		SequenceOptions options = sequence.options();
		String type = options.type().equals("bigint") ? "" : " AS " + options.type();
		return Draft.of("CREATE SEQUENCE " + Identifiers.name(sequence.name()) + type + joined(options(options)))
			.guarded("CREATE SEQUENCE ", Guards.IF_NOT_EXISTS);
	}

	static Draft drop(QualifiedName name) {
		return Draft.of("DROP SEQUENCE " + Identifiers.name(name))
			.guarded("DROP SEQUENCE ", Guards.IF_EXISTS)
			.with(Hazard.Kind.DATA_LOSS, "Where it had counted to is lost.")
			.with(Hazard.Kind.INCOMPATIBLE, "A release that still asks it for values fails.");
	}

	static Draft alter(QualifiedName name, SequenceOptions from, SequenceOptions to) {
		String type = from.type().equals(to.type()) ? "" : " AS " + to.type();
		Draft draft = Draft.of("ALTER SEQUENCE " + Identifiers.name(name) + type + joined(changes(from, to)));
		boolean narrower = to.min() > from.min() || to.max() < from.max();
		return narrower ? draft.with(Hazard.Kind.MAY_FAIL, "Fails when it has counted beyond the new bounds.") : draft;
	}

	/**
	 * Makes a column own a sequence, so that it goes with the column.
	 */
	static Draft own(Sequence sequence, QualifiedName table, String column) {
		return Draft.of("ALTER SEQUENCE " + Identifiers.name(sequence.name()) + " OWNED BY " + Identifiers.name(table)
				+ "." + Identifiers.quote(column));
	}

	/**
	 * Lets a new sequence go on where the rows of a column are.
	 * @param sequence an expression that is its name
	 */
	static Draft goOn(String sequence, QualifiedName table, String column, SequenceOptions options) {
		String name = Identifiers.quote(column);
		String last = (options.increment() > 0) ? "max(" + name + ")" : "min(" + name + ")";
		String further = (options.increment() > 0) ? "greatest" : "least";
		String reached = (options.increment() > 0) ? " >= " : " <= ";
		return Draft.of(
				"SELECT setval(" + sequence + ", " + further + "(" + last + ", " + options.start() + "), coalesce("
						+ last + reached + options.start() + ", false)) FROM " + Identifiers.name(table),
				LockMode.ACCESS_SHARE);
	}

	/**
	 * What differs from PostgreSQL's own choice for such a sequence.
	 */
	static List<String> options(SequenceOptions options) {
		SequenceOptions usual = SequenceOptions.of(options.type(), null, options.increment());
		List<String> words = new ArrayList<>();
		if (options.increment() != 1) {
			words.add("INCREMENT BY " + options.increment());
		}
		if (options.min() != usual.min()) {
			words.add("MINVALUE " + options.min());
		}
		if (options.max() != usual.max()) {
			words.add("MAXVALUE " + options.max());
		}
		if (options.start() != options.usualStart()) {
			words.add("START WITH " + options.start());
		}
		if (options.cache() != 1) {
			words.add("CACHE " + options.cache());
		}
		if (options.cycle()) {
			words.add("CYCLE");
		}
		return words;
	}

	/**
	 * What differs. Another type moves bounds that were those of the old one, so that
	 * then they are said. Bounds that share no number with the old ones hold no number
	 * that it may have counted to, which PostgreSQL insists on: it starts again.
	 */
	static List<String> changes(SequenceOptions from, SequenceOptions to) {
		boolean otherType = !from.type().equals(to.type());
		List<String> words = new ArrayList<>();
		if (from.increment() != to.increment()) {
			words.add("INCREMENT BY " + to.increment());
		}
		if (otherType || from.min() != to.min()) {
			words.add("MINVALUE " + to.min());
		}
		if (otherType || from.max() != to.max()) {
			words.add("MAXVALUE " + to.max());
		}
		if (from.start() != to.start()) {
			words.add("START WITH " + to.start());
		}
		if (from.cache() != to.cache()) {
			words.add("CACHE " + to.cache());
		}
		if (from.cycle() != to.cycle()) {
			words.add(to.cycle() ? "CYCLE" : "NO CYCLE");
		}
		if (to.min() > from.max() || to.max() < from.min()) {
			words.add(RESTART);
		}
		return words;
	}

	private static String joined(List<String> words) {
		return words.isEmpty() ? "" : " " + String.join(" ", words);
	}

}
