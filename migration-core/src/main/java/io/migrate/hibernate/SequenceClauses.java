package io.migrate.hibernate;

import io.migrate.schema.SequenceOptions;

/**
 * Reads the options of a sequence (manual, {@code CREATE SEQUENCE}).
 */
final class SequenceClauses {

	private SequenceClauses() {
	}

	/**
	 * Changes what the text says otherwise.
	 */
	static SequenceOptions read(SequenceOptions start, String text) {
		SqlCursor cursor = new SqlCursor(text);
		SequenceOptions options = start;
		while (!cursor.atEnd()) {
			options = readOption(options, cursor);
		}
		return options;
	}

	private static SequenceOptions readOption(SequenceOptions options, SqlCursor cursor) {
		if (cursor.accept("start", "with") || cursor.accept("start")) {
			return options.withStart(cursor.number());
		}
		if (cursor.accept("increment", "by") || cursor.accept("increment")) {
			return options.withIncrement(cursor.number());
		}
		if (cursor.accept("minvalue")) {
			return options.withBounds(cursor.number(), options.max());
		}
		if (cursor.accept("maxvalue")) {
			return options.withBounds(options.min(), cursor.number());
		}
		if (cursor.accept("cache")) {
			return options.withCache(cursor.number());
		}
		if (cursor.accept("as")) {
			return SequenceOptions.of(cursor.name(), options.start(), options.increment());
		}
		boolean cycle = cursor.accept("cycle");
		if (cycle || cursor.accept("no", "cycle")) {
			return options.withCycle(cycle);
		}
		if (cursor.accept("no", "minvalue") || cursor.accept("no", "maxvalue")) {
			return options;
		}
		throw cursor.unexpected("an option of a sequence");
	}

}
