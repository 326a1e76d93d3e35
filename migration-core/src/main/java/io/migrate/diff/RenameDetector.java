package io.migrate.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.migrate.schema.Column;
import io.migrate.schema.QualifiedName;

/**
 * Finds new columns of the same shape as one that is gone from the same table.
 */
final class RenameDetector {

	private RenameDetector() {
	}

	static Renames detect(List<TableDelta> tables, RenameMode mode) {
		Map<QualifiedName, Map<String, List<String>>> candidates = new HashMap<>();
		if (mode == RenameMode.REVIEW) {
			tables.forEach((table) -> candidates.put(table.name(), detect(table)));
		}
		return new Renames(candidates);
	}

	private static Map<String, List<String>> detect(TableDelta table) {
		List<Column> gone = table.removedColumns();
		Map<String, List<String>> candidates = new HashMap<>();
		for (Column added : table.addedColumns()) {
			List<String> alike = gone.stream().filter((it) -> isAlike(it, added)).map(Column::name).toList();
			if (!alike.isEmpty()) {
				candidates.put(added.name(), alike);
			}
		}
		return candidates;
	}

	private static boolean isAlike(Column gone, Column added) {
		return TypeComparator.same(gone, added) && (gone.identity() == null) == (added.identity() == null)
				&& gone.generated() == null && added.generated() == null;
	}

}
