package io.migrate.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row of a catalog query.
 */
record Row(Map<String, @Nullable Object> cells) {

	boolean isNull(String column) {
		return this.cells.get(column) == null;
	}

	String text(String column) {
		return (String) Objects.requireNonNull(this.cells.get(column), column);
	}

	@Nullable String textOrNull(String column) {
		return (String) this.cells.get(column);
	}

	long number(String column) {
		return ((Number) Objects.requireNonNull(this.cells.get(column), column)).longValue();
	}

	/** False where there is no value. */
	boolean flag(String column) {
		return Boolean.TRUE.equals(this.cells.get(column));
	}

	/** Empty where there is no value. */
	List<String> texts(String column) {
		List<?> values = (List<?>) this.cells.get(column);
		return (values != null) ? values.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * The numbers of an array or vector that was read as text: <code>{1,2}</code> or
	 * {@code 1 2}.
	 */
	List<Long> numbers(String column) {
		List<Long> numbers = new ArrayList<>();
		String text = textOrNull(column);
		for (String part : (text != null) ? text.split("[{}, ]") : new String[0]) {
			if (!part.isEmpty()) {
				numbers.add(Long.valueOf(part));
			}
		}
		return numbers;
	}

}
