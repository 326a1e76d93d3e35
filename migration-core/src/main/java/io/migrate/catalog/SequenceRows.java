package io.migrate.catalog;

import io.migrate.schema.SequenceOptions;

/**
 * Rows of sequences to their options.
 */
final class SequenceRows {

	private SequenceRows() {
	}

	static SequenceOptions options(Row row) {
		return new SequenceOptions(row.text("type"), row.number("start"), row.number("increment"), row.number("min"),
				row.number("max"), row.number("cache"), row.flag("cycle"));
	}

}
