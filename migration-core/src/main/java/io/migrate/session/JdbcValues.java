package io.migrate.session;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Values between Java and the driver.
 */
final class JdbcValues {

	private static final Map<Class<?>, String> ARRAY_TYPES = Map.of(String.class, "text", Integer.class, "int4",
			Long.class, "int8", Short.class, "int2", Boolean.class, "bool", UUID.class, "uuid", BigDecimal.class,
			"numeric", Double.class, "float8", LocalDate.class, "date", OffsetDateTime.class, "timestamptz");

	private JdbcValues() {
	}

	/**
	 * The value of a column that cannot be null.
	 */
	static <T> T get(Map<String, @Nullable Object> row, String column, Class<T> type) {
		return type.cast(Objects.requireNonNull(row.get(column), column));
	}

	static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, toDriver(statement, parameters[i]));
		}
	}

	private static @Nullable Object toDriver(PreparedStatement statement, @Nullable Object value) throws SQLException {
		if (value instanceof Instant instant) {
			return instant.atOffset(ZoneOffset.UTC);
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof Object[] array) {
			return array(statement, array);
		}
		return (value instanceof Collection<?> values) ? array(statement, values.toArray()) : value;
	}

	private static Object array(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
		@Nullable Object[] elements = new Object[values.length];
		String type = "text";
		for (int i = 0; i < values.length; i++) {
			elements[i] = toDriver(statement, values[i]);
			Object element = elements[i];
			type = (element != null) ? ARRAY_TYPES.getOrDefault(element.getClass(), type) : type;
		}
		return statement.getConnection().createArrayOf(type, elements);
	}

	/**
	 * A value as the driver gives it, without the driver's own types.
	 * @param type PostgreSQL's name of the column's type, for an array that of its
	 * elements
	 */
	static @Nullable Object plain(@Nullable Object value, String type) throws SQLException {
		if (value instanceof java.sql.Array array) {
			return list(array.getArray(), type);
		}
		if (value instanceof PGobject object) {
			return object.getValue();
		}
		if (value instanceof Timestamp timestamp) {
			return type.endsWith("tz") ? timestamp.toInstant() : timestamp.toLocalDateTime();
		}
		if (value instanceof Date date) {
			return date.toLocalDate();
		}
		return (value instanceof Time time) ? time.toLocalTime() : value;
	}

	private static List<@Nullable Object> list(Object array, String type) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>();
		for (int i = 0; i < Array.getLength(array); i++) {
			Object element = Array.get(array, i);
			values.add((element != null && element.getClass().isArray() && !(element instanceof byte[]))
					? list(element, type) : plain(element, type));
		}
		return values;
	}

}
