package io.migrate.boot.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an application was started with, Spring's part taken out: options with a dot, such
 * as {@code --spring.profiles.active=prod}, are Spring's, all others ours.
 */
final class ApplicationArguments {

	private static final String WORD = "migrate";

	private static final Pattern SPRINGS = Pattern.compile("--[^\\s=]*\\.[^=]*(=.*)?", Pattern.DOTALL);

	private final List<String> own;

	ApplicationArguments(String... arguments) {
		this.own = Stream.of(arguments).filter((argument) -> !SPRINGS.matcher(argument).matches()).toList();
	}

	/**
	 * Whether they call the command line: the first word is {@code migrate}.
	 */
	boolean callCommandLine() {
		return !this.own.isEmpty() && this.own.get(0).equals(WORD);
	}

	/**
	 * What follows the first word.
	 */
	String[] command() {
		return this.own.stream().skip(1).toArray(String[]::new);
	}

}
