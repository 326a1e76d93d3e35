package io.migrate.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The header of an SQL revision: what {@link Revision} says of a class, as comments.
 */
final class SqlHeader {

	private static final String SEPARATORS = ", \t\n\u000B\f\r";

	private static final Set<String> KEYS = Set.of("revision", "parents", "labels", "depends-on", "message", "created",
			"phase", "irreversible", "replaces", "requires");

	private final String file;

	private final BiConsumer<Integer, String> faults;

	private final Map<String, String> entries = new TreeMap<>();

	private final Map<String, Integer> lines = new TreeMap<>();

	/**
	 * Starts an empty header.
	 * @param faults takes a line and what is wrong with it
	 */
	SqlHeader(String file, BiConsumer<Integer, String> faults) {
		this.file = file;
		this.faults = faults;
	}

	/**
	 * Reads a line of it.
	 * @param text without blanks around it
	 */
	void read(int number, String text) {
		int colon = text.indexOf(':');
		String key = (colon > 1 && text.startsWith("--")) ? text.substring(2, colon).strip() : "";
		if (isKey(key)) {
			read(number, key, text.substring(colon + 1).strip());
		}
		else if (!text.isEmpty() && !text.startsWith("--")) {
			this.faults.accept(number, "There is SQL before '-- migrate:up'. Move it below that line.");
		}
	}

	/** By hand, as every start reads the headers of all revisions. */
	private static boolean isKey(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
			if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_' || c == '-'))) {
				return false;
			}
		}
		return !text.isEmpty();
	}

	RevisionCard card() {
		String id = this.entries.getOrDefault("revision", "");
		if (id.isEmpty()) {
			this.faults.accept(1, "There is no id. The header begins with '-- revision: ID'.");
		}
		RevisionCard card = new RevisionCard(id, list("parents"), list("labels"), list("depends-on"),
				choice("phase", Phase.class, Phase.EXPAND), this.entries.getOrDefault("message", ""), created(),
				text("irreversible"), list("replaces"), choice("requires", Requirement.class, Requirement.NONE),
				this.file);
		if (!id.isEmpty()) {
			ScriptCollector.invalidNames(card).forEach((text) -> this.faults.accept(line("revision"), text));
		}
		return card;
	}

	private void read(int number, String key, String value) {
		if (key.equals("migrate")) {
			this.faults.accept(number, "'-- migrate:up' has to come first.");
		}
		else if (!KEYS.contains(key)) {
			this.faults.accept(number, "The header key '" + key + "' is not known. There are "
					+ String.join(", ", KEYS.stream().sorted().toList()) + ".");
		}
		else if (this.entries.put(key, value) != null) {
			this.faults.accept(number, "The header key '" + key + "' stands there twice.");
		}
		this.lines.put(key, number);
	}

	private List<String> list(String key) {
		String text = text(key);
		if (text == null) {
			return List.of();
		}
		List<String> elements = new ArrayList<>();
		for (StringTokenizer tokens = new StringTokenizer(text, SEPARATORS); tokens.hasMoreTokens();) {
			elements.add(tokens.nextToken());
		}
		return List.copyOf(elements);
	}

	private @Nullable String text(String key) {
		String text = this.entries.getOrDefault(key, "");
		return text.isEmpty() ? null : text;
	}

	private @Nullable Instant created() {
		String text = text("created");
		try {
			return (text != null) ? CreationTime.parse(text) : null;
		}
		catch (DateTimeException ex) {
			this.faults.accept(line("created"), "'" + text + "' is not a time. Write 2026-11-23T10:15:00Z.");
			return null;
		}
	}

	private <E extends Enum<E>> E choice(String key, Class<E> type, E usual) {
		String text = text(key);
		try {
			return (text != null) ? Enum.valueOf(type, text.toUpperCase(Locale.ROOT)) : usual;
		}
		catch (IllegalArgumentException ex) {
			this.faults.accept(line(key), "'" + text + "' is not one of "
					+ Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + ".");
			return usual;
		}
	}

	private int line(String key) {
		return this.lines.getOrDefault(key, 1);
	}

}
