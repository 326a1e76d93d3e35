package io.migrate.session;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be changed. All rows of a result share the names of their columns.
 */
final class JdbcRow extends AbstractMap<String, @Nullable Object> {

	private final Map<String, Integer> positions;

	private final @Nullable Object[] cells;

	/**
	 * Takes over the cells.
	 * @param positions where in them each column is
	 */
	JdbcRow(Map<String, Integer> positions, @Nullable Object[] cells) {
		this.positions = positions;
		this.cells = cells;
	}

	@Override
	public @Nullable Object get(@Nullable Object column) {
		Integer position = this.positions.get(column);
		return (position != null) ? this.cells[position] : null;
	}

	@Override
	public boolean containsKey(@Nullable Object column) {
		return this.positions.containsKey(column);
	}

	@Override
	public Set<Map.Entry<String, @Nullable Object>> entrySet() {
		return new Cells();
	}

	private final class Cells extends AbstractSet<Map.Entry<String, @Nullable Object>> {

		@Override
		public int size() {
			return JdbcRow.this.positions.size();
		}

		@Override
		public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
			return JdbcRow.this.positions.entrySet().stream().map(this::cell).iterator();
		}

		private Map.Entry<String, @Nullable Object> cell(Map.Entry<String, Integer> position) {
			return new SimpleImmutableEntry<>(position.getKey(), JdbcRow.this.cells[position.getValue()]);
		}

	}

}
