package io.migrate.session;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one result as maps of plain Java values: {@code java.time} for dates and
 * times, lists for arrays, text for whatever has no Java type of its own.
 */
final class JdbcRows {

	private final ResultSet result;

	private final Map<String, Integer> positions = new LinkedHashMap<>();

	private final List<CellReader> readers = new ArrayList<>();

	JdbcRows(ResultSet result) throws SQLException {
		this.result = result;
		ResultSetMetaData meta = result.getMetaData();
		for (int i = 1; i <= meta.getColumnCount(); i++) {
			this.positions.put(meta.getColumnLabel(i), i - 1);
			this.readers.add(reader(meta, i));
		}
	}

	Map<String, @Nullable Object> read() throws SQLException {
		@Nullable Object[] cells = new Object[this.readers.size()];
		for (int i = 0; i < cells.length; i++) {
			cells[i] = this.readers.get(i).read(this.result, i + 1);
		}
		return new JdbcRow(this.positions, cells);
	}

	/**
	 * By the number of the type where that is enough: for its name the driver asks the
	 * server whether the column counts by itself, which is a statement more.
	 */
	private static CellReader reader(ResultSetMetaData meta, int column) throws SQLException {
		return switch (meta.getColumnType(column)) {
			case Types.VARCHAR, Types.CHAR -> ResultSet::getString;
			case Types.SMALLINT -> JdbcRows::integer;
			case Types.INTEGER, Types.BIGINT, Types.BIT, Types.BOOLEAN, Types.NUMERIC, Types.REAL, Types.BINARY ->
				ResultSet::getObject;
			case Types.ARRAY -> JdbcRows::array;
			default -> reader(meta.getColumnTypeName(column));
		};
	}

	private static CellReader reader(String type) {
		return switch (type) {
			case "json", "jsonb", "xml", "money", "refcursor", "interval" -> ResultSet::getString;
			case "timestamptz" -> JdbcRows::instant;
			case "timestamp" -> (result, i) -> result.getObject(i, LocalDateTime.class);
			case "date" -> (result, i) -> result.getObject(i, LocalDate.class);
			case "time" -> (result, i) -> result.getObject(i, LocalTime.class);
			case "timetz" -> (result, i) -> result.getObject(i, OffsetTime.class);
			default -> (result, i) -> JdbcValues.plain(result.getObject(i), type);
		};
	}

	private static @Nullable Object array(ResultSet result, int i) throws SQLException {
		Array value = result.getArray(i);
		return (value != null) ? JdbcValues.plain(value, value.getBaseTypeName()) : null;
	}

	private static @Nullable Object instant(ResultSet result, int i) throws SQLException {
		OffsetDateTime value = result.getObject(i, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private static @Nullable Object integer(ResultSet result, int i) throws SQLException {
		int value = result.getInt(i);
		return result.wasNull() ? null : value;
	}

	@FunctionalInterface
	private interface CellReader {

		@Nullable Object read(ResultSet result, int column) throws SQLException;

	}

}
