package io.migrate.operation;

import io.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; what is not said is as PostgreSQL fills it in (manual,
 * {@code CREATE SEQUENCE}).
 *
 * @param <B> the builder itself
 */
public abstract sealed class CountingBuilder<B extends CountingBuilder<B>> permits SequenceBuilder, IdentityBuilder {

	private String type;

	private @Nullable Long start;

	private long increment = 1;

	private @Nullable Long min;

	private @Nullable Long max;

	private long cache = 1;

	private boolean cycle;

	CountingBuilder(String type) {
		this.type = type;
	}

	abstract B self();

	/** {@code bigint}, {@code integer} or {@code smallint}. */
	public B as(String value) {
		this.type = value;
		return self();
	}

	public B start(long value) {
		this.start = value;
		return self();
	}

	public B increment(long value) {
		this.increment = value;
		return self();
	}

	public B min(long value) {
		this.min = value;
		return self();
	}

	public B max(long value) {
		this.max = value;
		return self();
	}

	public B cache(long value) {
		this.cache = value;
		return self();
	}

	/** Begins again after the last value. */
	public B cycle() {
		this.cycle = true;
		return self();
	}

	SequenceOptions options() {
		return SequenceOptions.of(this.type, this.start, this.increment, this.min, this.max)
			.withCache(this.cache)
			.withCycle(this.cycle);
	}

}
