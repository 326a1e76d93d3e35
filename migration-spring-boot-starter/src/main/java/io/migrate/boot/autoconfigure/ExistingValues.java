package io.migrate.boot.autoconfigure;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code migrate.value}: what existing rows get in a new column, as SQL.
 *
 * @param byColumn SQL by {@code table.column}
 */
public record ExistingValues(Map<String, String> byColumn) {

	/** A comma inside the SQL separates nothing: the next entry begins with a column. */
	private static final Pattern SEPARATOR = Pattern.compile(",(?=\\s*[\\w\"]+(\\.[\\w\"]+){1,2}:(?!:))");

	public ExistingValues {
		byColumn = Map.copyOf(byColumn);
	}

	/**
	 * Reads the property.
	 * @throws IllegalArgumentException if an entry is not {@code table.column:SQL}
	 */
	public static ExistingValues valueOf(String text) {
		Map<String, String> values = new TreeMap<>();
		if (!text.isBlank()) {
			for (String entry : SEPARATOR.split(text)) {
				int colon = entry.indexOf(':');
				if (colon < 1 || entry.indexOf('.') < 0 || entry.indexOf('.') > colon || colon == entry.length() - 1) {
					throw new IllegalArgumentException(
							"'" + entry.strip() + "' is not of the form table.column:SQL (migrate.value)");
				}
				values.put(entry.substring(0, colon).strip(), entry.substring(colon + 1).strip());
			}
		}
		return new ExistingValues(values);
	}

}
