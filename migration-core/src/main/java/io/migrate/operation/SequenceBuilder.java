package io.migrate.operation;

import java.util.function.Consumer;

import io.migrate.schema.SequenceOptions;

/**
 * The options of a sequence, {@code bigint} unless said otherwise.
 */
public final class SequenceBuilder extends CountingBuilder<SequenceBuilder> {

	SequenceBuilder(String type) {
		super(type);
	}

	static SequenceOptions options(String type, Consumer<SequenceBuilder> options) {
		SequenceBuilder builder = new SequenceBuilder(type);
		options.accept(builder);
		return builder.options();
	}

	@Override
	SequenceBuilder self() {
		return this;
	}

}
