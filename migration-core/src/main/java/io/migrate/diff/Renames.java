package io.migrate.diff;

import java.util.List;
import java.util.Map;

import io.migrate.schema.QualifiedName;

/**
 * What new columns may have been called before.
 *
 * @param candidates by table and new column: the columns that are gone and look like it
 */
record Renames(Map<QualifiedName, Map<String, List<String>>> candidates) {

	Renames {
		candidates = Map.copyOf(candidates);
	}

	List<String> of(QualifiedName table, String column) {
		return this.candidates.getOrDefault(table, Map.of()).getOrDefault(column, List.of());
	}

}
