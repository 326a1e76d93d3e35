package io.migrate.source;

import java.util.List;

import io.migrate.schema.Identity;
import io.migrate.schema.SequenceOptions;

/**
 * How a sequence counts, as calls of {@link io.migrate.operation.CountingBuilder}: only
 * what PostgreSQL would not fill in.
 */
final class CountingSource {

	private CountingSource() {
	}

	/** The options as calls on a chain. */
	static Chain options(Chain chain, SequenceOptions options, String usualType) {
		SequenceOptions usual = SequenceOptions.of(options.type(), null, options.increment());
		boolean start = options.start() != usual.start() || options.start() != options.usualStart();
		SequenceOptions filled = SequenceOptions.of(options.type(), start ? options.start() : null,
				options.increment());
		Chain calls = chain.callIf(!options.type().equals(usualType), "as", options.type());
		calls = number(calls, "start", options.start(), !start);
		calls = number(calls, "increment", options.increment(), options.increment() == 1);
		calls = number(calls, "min", options.min(), options.min() == filled.min());
		calls = number(calls, "max", options.max(), options.max() == filled.max());
		calls = number(calls, "cache", options.cache(), options.cache() == 1);
		return calls.callIf(options.cycle(), "cycle");
	}

	static Argument block(SequenceOptions options, String usualType) {
		return block("s", options(Chain.on("s"), options, usualType));
	}

	static Argument block(Identity identity, String usualType) {
		Chain chain = Chain.on("i").callIf(identity.always(), "always");
		return block("i", options(chain, identity.options(), usualType));
	}

	private static Argument block(String parameter, Chain calls) {
		return new Argument.Block(parameter, calls.steps().isEmpty() ? List.of() : List.of(calls));
	}

	private static Chain number(Chain chain, String method, long value, boolean usual) {
		boolean small = value == (int) value;
		return usual ? chain : chain.call(method, Argument.code(value + (small ? "" : "L")));
	}

}
