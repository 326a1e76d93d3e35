package io.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts (manual, {@code CREATE SEQUENCE}); always complete, so that equal
 * sequences are equal values.
 *
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 */
public record SequenceOptions(String type, long start, long increment, long min, long max, long cache, boolean cycle) {

	/**
	 * What PostgreSQL fills in for an ascending sequence of bigint.
	 */
	public static final SequenceOptions DEFAULT = ascending("bigint");

	/**
	 * PostgreSQL's defaults for a type, counting up by one from one.
	 */
	public static SequenceOptions ascending(String type) {
		return of(type, null, 1);
	}

	/**
	 * PostgreSQL's defaults for a type, a start and an increment.
	 * @param start the first value; null for the smallest, or the largest when counting
	 * down
	 */
	public static SequenceOptions of(String type, @Nullable Long start, long increment) {
		long limit = switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
		long min = (increment > 0) ? 1 : -limit - 1;
		long max = (increment > 0) ? limit : -1;
		long first = (start != null) ? start : (increment > 0) ? min : max;
		return new SequenceOptions(type, first, increment, Math.min(min, first), Math.max(max, first), 1, false);
	}

	/**
	 * What PostgreSQL fills in beside what is said.
	 * @param start the first value; null for the smallest, or the largest when counting
	 * down
	 * @param min null for the type's
	 * @param max null for the type's
	 */
	public static SequenceOptions of(String type, @Nullable Long start, long increment, @Nullable Long min,
			@Nullable Long max) {
		Long end = (increment > 0) ? min : max;
		SequenceOptions usual = of(type, (start != null) ? start : end, increment);
		return usual.withBounds((min != null) ? min : usual.min(), (max != null) ? max : usual.max());
	}

	/**
	 * The type of the sequence that a column of a type counts with: its own where that
	 * can count.
	 */
	public static String typeFor(ColumnType column) {
		return switch (column.toString()) {
			case "integer", "smallint" -> column.name();
			default -> "bigint";
		};
	}

	/**
	 * The bound at which it starts unless told: the smallest, or the largest when
	 * counting down.
	 */
	public long usualStart() {
		return (this.increment > 0) ? this.min : this.max;
	}

	public SequenceOptions withStart(long value) {
		return new SequenceOptions(this.type, value, this.increment, this.min, this.max, this.cache, this.cycle);
	}

	public SequenceOptions withIncrement(long value) {
		return new SequenceOptions(this.type, this.start, value, this.min, this.max, this.cache, this.cycle);
	}

	public SequenceOptions withBounds(long lower, long upper) {
		return new SequenceOptions(this.type, this.start, this.increment, lower, upper, this.cache, this.cycle);
	}

	public SequenceOptions withCache(long value) {
		return new SequenceOptions(this.type, this.start, this.increment, this.min, this.max, value, this.cycle);
	}

	public SequenceOptions withCycle(boolean value) {
		return new SequenceOptions(this.type, this.start, this.increment, this.min, this.max, this.cache, value);
	}

}
