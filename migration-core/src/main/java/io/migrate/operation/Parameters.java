package io.migrate.operation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.migrate.error.UsageException;
import io.migrate.scan.NamedParameters;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the {@code :name}s of a piece of SQL.
 */
final class Parameters {

	static final SortedMap<String, Value> NONE = Collections.emptySortedMap();

	private Parameters() {
	}

	static SortedMap<String, Value> copy(Map<String, Value> parameters) {
		return Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
	}

	/**
	 * Refuses parameters that do not fit the SQL they are for.
	 * @param call the call that began it, as the author wrote it
	 * @throws UsageException naming those without a value and those that are not used
	 */
	static void check(String call, Map<String, Value> given, @Nullable String... sql) {
		Set<String> used = new TreeSet<>();
		Arrays.stream(sql).filter(Objects::nonNull).forEach((piece) -> used.addAll(NamedParameters.names(piece)));
		for (String name : used) {
			if (!given.containsKey(name)) {
				throw new UsageException("op." + call + " has no value for ':" + name + "'.",
						"Its SQL names a parameter that is not given.",
						"Add .with(\"" + name + "\", value), or write ': " + name + "' if it is not one.");
			}
		}
		for (String name : given.keySet()) {
			if (!used.contains(name)) {
				throw new UsageException("op." + call + " does not use the parameter '" + name + "'.",
						"Its SQL does not hold ':" + name + "' outside of strings, comments, function bodies and "
								+ "array subscripts.",
						"Leave .with(\"" + name + "\", …) out, or write :" + name + ", in a subscript (:" + name
								+ "), where its value is to stand.");
			}
		}
	}

}
