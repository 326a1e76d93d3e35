package io.migrate.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import org.jspecify.annotations.Nullable;

/**
 * Rows of index keys to indexes.
 */
final class IndexRows {

	private IndexRows() {
	}

	/** The rows of each index. */
	static Collection<List<Row>> grouped(List<Row> rows) {
		Map<Long, List<Row>> groups = new LinkedHashMap<>();
		for (Row row : rows) {
			groups.computeIfAbsent(row.number("id"), (id) -> new ArrayList<>()).add(row);
		}
		return groups.values();
	}

	static Index index(List<Row> rows) {
		Row row = rows.get(0);
		List<IndexPart> parts = rows.stream().filter((key) -> !key.flag("included")).map(IndexRows::part).toList();
		List<String> include = rows.stream()
			.filter((key) -> key.flag("included"))
			.map((key) -> key.text("column_name"))
			.toList();
		String predicate = row.textOrNull("predicate");
		return new Index(row.text("name"), parts, row.flag("is_unique"), row.text("method"), include,
				(predicate != null) ? ExpressionText.settled(predicate) : null, row.flag("nulls_not_distinct"),
				row.texts("storage").stream().sorted().toList(), row.flag("valid"));
	}

	private static IndexPart part(Row row) {
		@Nullable String expression = row.textOrNull("expression");
		return new IndexPart(row.textOrNull("column_name"),
				(expression != null) ? ExpressionText.settled(expression) : null, row.textOrNull("collation"),
				row.textOrNull("operator_class"), row.flag("descending"), row.flag("nulls_first"));
	}

}
