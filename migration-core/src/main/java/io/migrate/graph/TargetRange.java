package io.migrate.graph;

import org.jspecify.annotations.Nullable;

/**
 * {@code A:B} as it was written, either end of which may be missing.
 */
public record TargetRange(@Nullable Target from, @Nullable Target to) {

	/**
	 * Reads a range; a text without a colon is its end.
	 * @throws io.migrate.error.UsageException if it is not one
	 */
	public static TargetRange parse(String text) {
		return TargetParser.parseRange(text);
	}

	/** Whether an end says {@code current}. */
	public boolean saysCurrent() {
		return (this.from != null && this.from.saysCurrent()) || (this.to != null && this.to.saysCurrent());
	}

	@Override
	public String toString() {
		return ((this.from != null) ? this.from : "") + ":" + ((this.to != null) ? this.to : "");
	}

}
