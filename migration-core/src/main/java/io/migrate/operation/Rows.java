package io.migrate.operation;

import java.util.HashSet;
import java.util.List;

/**
 * Values of the same columns, row by row.
 */
public record Rows(List<String> columns, List<List<Value>> values) {

	public Rows {
		columns = List.copyOf(columns);
		values = values.stream().map(List::copyOf).toList();
		if (columns.isEmpty() || values.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
			throw new IllegalArgumentException("rows need columns, each once, and a row: " + columns);
		}
		for (List<Value> row : values) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException("a row of " + columns + " has " + row.size() + " values: " + row);
			}
		}
	}

	/**
	 * The same rows with some of the columns.
	 */
	Rows only(List<String> some) {
		List<Integer> places = some.stream().map(this.columns::indexOf).toList();
		return new Rows(some, this.values.stream().map((row) -> places.stream().map(row::get).toList()).toList());
	}

	/** Whether every value of these columns tells which row it is. */
	boolean areKeys() {
		return this.values.stream().flatMap(List::stream).allMatch(Value::isKey);
	}

	@Override
	public String toString() {
		return ((this.values.size() == 1) ? "1 row" : this.values.size() + " rows") + " of " + this.columns;
	}

}
