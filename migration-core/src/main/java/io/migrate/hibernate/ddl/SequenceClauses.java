package io.migrate.hibernate.ddl;

import io.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of a sequence, which come in any order (manual,
 * {@code CREATE SEQUENCE}): what is not said depends on what is.
 */
public final class SequenceClauses {

	private final SqlCursor cursor;

	private String type;

	private @Nullable Long start;

	private long increment;

	private @Nullable Long min;

	private @Nullable Long max;

	private long cache = 1;

	private boolean cycle;

	private SequenceClauses(SqlCursor cursor, String type, @Nullable Long start, long increment) {
		this.cursor = cursor;
		this.type = type;
		this.start = start;
		this.increment = increment;
	}

	/**
	 * Reads a text.
	 * @param type what it counts in unless the text says otherwise
	 * @param start where it starts unless the text says otherwise; null for the smallest,
	 * or the largest when counting down
	 * @param increment its step unless the text says otherwise
	 * @throws IllegalArgumentException for what is no option
	 */
	public static SequenceOptions read(String type, @Nullable Long start, long increment, String text) {
		SequenceClauses clauses = new SequenceClauses(new SqlCursor(text), type, start, increment);
		while (!clauses.cursor.atEnd()) {
			clauses.readOption();
		}
		return clauses.options();
	}

	private void readOption() {
		if (this.cursor.accept("start", "with") || this.cursor.accept("start")) {
			this.start = this.cursor.number();
		}
		else if (this.cursor.accept("increment", "by") || this.cursor.accept("increment")) {
			this.increment = this.cursor.number();
		}
		else if (this.cursor.accept("cache")) {
			this.cache = this.cursor.number();
		}
		else if (this.cursor.accept("as")) {
			this.type = this.cursor.name();
		}
		else if (this.cursor.accept("cycle")) {
			this.cycle = true;
		}
		else if (!this.cursor.accept("no", "cycle")) {
			readBound();
		}
	}

	private void readBound() {
		if (this.cursor.accept("minvalue")) {
			this.min = this.cursor.number();
		}
		else if (this.cursor.accept("maxvalue")) {
			this.max = this.cursor.number();
		}
		else if (!this.cursor.accept("no", "minvalue") && !this.cursor.accept("no", "maxvalue")) {
			throw this.cursor.unexpected("an option of a sequence");
		}
	}

	private SequenceOptions options() {
		return SequenceOptions.of(this.type, this.start, this.increment, this.min, this.max)
			.withCache(this.cache)
			.withCycle(this.cycle);
	}

}
