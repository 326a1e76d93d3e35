package io.migrate.operation;

import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * Which rows are meant: those of a condition, those with given values, or all.
 *
 * @param condition what follows WHERE, null where it is not said so
 * @param parameters what stands in the condition for {@code :name}
 * @param matching the values of columns, null where it is not said so
 */
public record RowFilter(@Nullable String condition, SortedMap<String, Value> parameters, @Nullable Rows matching) {

	/** Every row. */
	public static final RowFilter ALL = new RowFilter(null, Parameters.NONE, null);

	public RowFilter {
		parameters = Parameters.copy(parameters);
		if (condition != null && matching != null) {
			throw new IllegalArgumentException("rows are chosen by a condition or by values, not by both");
		}
	}

	public static RowFilter where(String condition, Map<String, Value> parameters) {
		return new RowFilter(condition, Parameters.copy(parameters), null);
	}

	public static RowFilter matching(Rows rows) {
		return new RowFilter(null, Parameters.NONE, rows);
	}

	public boolean isAll() {
		return this.condition == null && this.matching == null;
	}

	String summary() {
		if (this.matching != null) {
			return this.matching.values().size() + " by " + String.join(", ", this.matching.columns());
		}
		return (this.condition != null) ? "where " + SqlSummary.of(this.condition) : "all";
	}

}
