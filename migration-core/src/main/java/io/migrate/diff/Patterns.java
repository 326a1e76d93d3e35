package io.migrate.diff;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns in which {@code *} stands for any text.
 */
record Patterns(List<Pattern> patterns) {

	static Patterns of(List<String> texts) {
		return new Patterns(texts.stream().map(Patterns::compile).toList());
	}

	boolean match(String text) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.matcher(text).matches());
	}

	boolean isEmpty() {
		return this.patterns.isEmpty();
	}

	private static Pattern compile(String text) {
		return Pattern.compile("\\Q" + text.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
	}

}
