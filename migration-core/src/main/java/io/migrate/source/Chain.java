package io.migrate.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calls one after the other: {@code op.createIndex("ix").on("users", "email")}.
 *
 * @param receiver what the first is called on; empty for a method imported statically
 */
record Chain(String receiver, List<Step> steps) {

	/** One call. */
	record Step(String method, List<Argument> arguments) {

	}

	static Chain on(String receiver) {
		return new Chain(receiver, List.of());
	}

	Chain call(String method, List<Argument> arguments) {
		List<Step> more = new ArrayList<>(this.steps);
		more.add(new Step(method, List.copyOf(arguments)));
		return new Chain(this.receiver, List.copyOf(more));
	}

	Chain call(String method, Argument... arguments) {
		return call(method, Arrays.asList(arguments));
	}

	Chain call(String method, String... texts) {
		return call(method, Argument.texts(Arrays.asList(texts)));
	}

	/** A call without arguments in another place than at the end. */
	Chain insert(int place, String method) {
		List<Step> more = new ArrayList<>(this.steps);
		more.add(place, new Step(method, List.of()));
		return new Chain(this.receiver, List.copyOf(more));
	}

	/** A call that has to be there only sometimes. */
	Chain callIf(boolean condition, String method, String... texts) {
		return condition ? call(method, texts) : this;
	}

}
