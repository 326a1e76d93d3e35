package io.migrate.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked with beside its target, for revisions to read; part of what is
 * recorded of it.
 *
 * @param values by name
 */
public record RunArguments(SortedMap<String, String> values) {

	private static final Pattern PLAIN = Pattern.compile("[\\w.,:/=@%+-]+");

	/** A run that was asked with nothing. */
	public static final RunArguments NONE = new RunArguments(new TreeMap<>());

	public RunArguments {
		values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
	}

	/**
	 * Reads them.
	 * @param texts each {@code name=value}; a name alone has an empty value, and of one
	 * name that comes twice the last counts
	 * @throws UsageException if a name is empty
	 */
	public static RunArguments of(List<String> texts) {
		SortedMap<String, String> values = new TreeMap<>();
		for (String text : texts) {
			int equals = text.indexOf('=');
			String name = (equals < 0) ? text : text.substring(0, equals);
			if (name.isBlank()) {
				throw new UsageException("'" + text + "' is no argument for revisions.", "It has no name.",
						"Write -x NAME=VALUE.");
			}
			values.put(name, (equals < 0) ? "" : text.substring(equals + 1));
		}
		return new RunArguments(values);
	}

	/** One of them, null where it was not given. */
	public @Nullable String get(String name) {
		return this.values.get(name);
	}

	/**
	 * As they are typed behind a command in a shell, each with a blank before it.
	 */
	public String options() {
		return texts().stream().map((text) -> " -x " + quoted(text)).collect(Collectors.joining());
	}

	private static String quoted(String text) {
		return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
	}

	/** Each as {@code name=value}, in the order of the names. */
	public List<String> texts() {
		List<String> texts = new ArrayList<>();
		this.values.forEach((name, value) -> texts.add(name + "=" + value));
		return List.copyOf(texts);
	}

}
