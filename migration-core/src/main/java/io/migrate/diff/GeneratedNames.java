package io.migrate.diff;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.migrate.schema.Check;
import io.migrate.schema.Constraint;
import io.migrate.schema.ForeignKey;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.NamingConvention;
import io.migrate.schema.PrimaryKey;
import io.migrate.schema.Table;
import io.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Tells a name that a person gave from one that was made: by {@link NamingConvention}, or
 * by Hibernate, which hashes ({@code FK}, {@code UK} or {@code IDX} and 20 to 25 letters
 * and digits). Only the first kind is worth a rename.
 */
final class GeneratedNames {

	private static final int MAX_BYTES = 63;

	private static final Pattern HASHED = Pattern.compile("(?i)(fk|uk|uc|idx)[a-z0-9]{20,25}");

	private GeneratedNames() {
	}

	static String of(Table table, Constraint constraint) {
		if (constraint instanceof PrimaryKey) {
			return NamingConvention.primaryKey(table.name());
		}
		if (constraint instanceof Unique unique) {
			return NamingConvention.unique(table.name(), unique.columns());
		}
		if (constraint instanceof ForeignKey key) {
			return NamingConvention.foreignKey(table.name(), key.columns());
		}
		return NamingConvention.check(table.name(),
				columns(table, (constraint instanceof Check check) ? check.expression() : null));
	}

	static String of(Table table, Index index) {
		Set<String> columns = new LinkedHashSet<>();
		for (IndexPart part : index.parts()) {
			columns.addAll((part.column() != null) ? List.of(part.column()) : columns(table, part.expression()));
		}
		return NamingConvention.index(table.name(), List.copyOf(columns));
	}

	/** The name, or the next one after it that a second object of that name gets. */
	static String numbered(String name, int number) {
		return (number == 1) ? name : NamingConvention.fit(name + "_" + number);
	}

	/** What PostgreSQL makes of a name that is too long (manual, section 4.1.1). */
	static String cut(String name) {
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
				|| (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)))) {
			end--;
		}
		return name.substring(0, end);
	}

	/**
	 * Whether an object of the database that is what the model wants should be renamed.
	 * @param wanted the name in the model
	 * @param generated what the convention would call it
	 * @param actual the name in the database
	 */
	static boolean differ(String wanted, String generated, String actual) {
		return !isNumbered(wanted, generated) && !HASHED.matcher(wanted).matches() && !isNumbered(actual, wanted)
				&& !isNumbered(wanted, actual);
	}

	private static boolean isNumbered(String name, String base) {
		if (name.equals(base)) {
			return true;
		}
		int underscore = name.lastIndexOf('_');
		String digits = name.substring(underscore + 1);
		return digits.matches("[2-9]|[1-9][0-9]") && name.equals(numbered(base, Integer.parseInt(digits)));
	}

	private static List<String> columns(Table table, @Nullable String expression) {
		return SqlText.identifiers((expression != null) ? expression : "")
			.stream()
			.filter((name) -> table.column(name) != null)
			.toList();
	}

}
