package io.migrate.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands between the parentheses of a call.
 */
sealed interface Argument {

	/** A string, whatever it holds. */
	record Text(String value) implements Argument {

	}

	/** Java that this package has made up itself, with what has to be imported for it. */
	record Code(String java, List<String> imports) implements Argument {

	}

	/** A call that gives the value, with what has to be imported for it. */
	record Nested(Chain chain, String imported) implements Argument {

	}

	/** A lambda with one parameter. */
	record Block(String parameter, List<Chain> statements) implements Argument {

	}

	static Argument text(@Nullable String value) {
		return (value != null) ? new Text(value) : code("null");
	}

	static Argument code(String java, String... imports) {
		return new Code(java, List.of(imports));
	}

	static List<Argument> texts(List<String> values) {
		return values.stream().map(Argument::text).toList();
	}

}
