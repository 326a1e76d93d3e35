package io.migrate.boot.autogenerate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The {@code -Dmigrate.*} properties of a Maven command line, which stay in Maven's own
 * process when it forks the application.
 *
 * @param properties by name; a property without a value is {@code true}, as in Maven
 * itself
 */
record MavenArguments(Map<String, String> properties) {

	private static final String PREFIX = "migrate.";

	private static final String MESSAGE = "migrate.autogenerate";

	/** Maven 3 and 4, and the wrapper that is a jar. */
	private static final List<String> LAUNCHERS = List.of(".classworlds.launcher.Launcher", ".MavenWrapperMain");

	MavenArguments {
		properties = Map.copyOf(properties);
	}

	/**
	 * Reads the arguments of a process, word by word as they were given.
	 * @return nothing if the process is not Maven
	 */
	static Optional<MavenArguments> ofProcess(List<String> arguments) {
		for (int i = 0; i < arguments.size(); i++) {
			if (LAUNCHERS.stream().anyMatch(arguments.get(i)::endsWith)) {
				return Optional.of(ofWords(arguments.subList(i + 1, arguments.size())));
			}
		}
		return Optional.empty();
	}

	/**
	 * Reads {@code MAVEN_CMD_LINE_ARGS}, in which quotes are lost: the words after a
	 * message belong to it until something begins that looks like an option or a goal.
	 */
	static MavenArguments ofText(String text) {
		List<String> words = new ArrayList<>();
		boolean message = false;
		for (String word : text.strip().split("\\s+")) {
			if (message && !word.startsWith("-") && !word.contains(":")) {
				words.set(words.size() - 1, words.get(words.size() - 1) + " " + word);
				continue;
			}
			words.add(word);
			message = word.contains(MESSAGE + "=");
		}
		return ofWords(words);
	}

	private static MavenArguments ofWords(List<String> words) {
		Map<String, String> properties = new TreeMap<>();
		Iterator<String> rest = words.iterator();
		while (rest.hasNext()) {
			String word = rest.next();
			if ((word.equals("-D") || word.equals("--define")) && rest.hasNext()) {
				define(rest.next(), properties);
			}
			else if (word.startsWith("-D")) {
				define(word.substring(2), properties);
			}
			else if (word.startsWith("--define=")) {
				define(word.substring("--define=".length()), properties);
			}
		}
		return new MavenArguments(properties);
	}

	private static void define(String definition, Map<String, String> properties) {
		if (definition.startsWith(PREFIX)) {
			int equals = definition.indexOf('=');
			String value = (equals < 0) ? "true" : definition.substring(equals + 1);
			properties.put((equals < 0) ? definition : definition.substring(0, equals), value);
		}
	}

}
