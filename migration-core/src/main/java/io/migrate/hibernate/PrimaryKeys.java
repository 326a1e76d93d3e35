package io.migrate.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.migrate.schema.QualifiedName;
import org.hibernate.mapping.PrimaryKey;

/**
 * The primary keys of all mapped tables, for references that name no columns.
 */
final class PrimaryKeys {

	private final Map<QualifiedName, List<String>> columns = new HashMap<>();

	void add(QualifiedName table, PrimaryKey key) {
		this.columns.put(table, ColumnMapper.names(key.getColumns()));
	}

	/**
	 * The columns of a table's key.
	 * @throws IllegalArgumentException for a table without one
	 */
	List<String> of(QualifiedName table) {
		List<String> found = this.columns.get(table);
		if (found == null) {
			throw new IllegalArgumentException(
					"A reference to '" + table + "' names no columns, and that table has no primary key in the model.");
		}
		return found;
	}

}
