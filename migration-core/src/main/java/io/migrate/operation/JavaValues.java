package io.migrate.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What each Java class becomes.
 */
final class JavaValues {

	private static final Map<Class<?>, Function<Object, Value>> CLASSES = classes();

	private JavaValues() {
	}

	static Value of(@Nullable Object value) {
		if (value == null) {
			return Value.NULL;
		}
		if (value instanceof Enum<?> constant) {
			return Value.of(Value.Kind.TEXT, constant.name());
		}
		Function<Object, Value> known = CLASSES.get(value.getClass());
		if (known == null) {
			throw new IllegalArgumentException("SQL has no literal for a " + value.getClass().getName() + ".");
		}
		return known.apply(value);
	}

	private static Map<Class<?>, Function<Object, Value>> classes() {
		Map<Class<?>, Function<Object, Value>> classes = new HashMap<>();
		put(classes, Value.class, (value) -> value);
		put(classes, String.class, (value) -> Value.of(Value.Kind.TEXT, value));
		put(classes, Character.class, (value) -> Value.of(Value.Kind.TEXT, value));
		put(classes, Boolean.class, (value) -> Value.of(Value.Kind.BOOLEAN, value));
		put(classes, UUID.class, (value) -> Value.of(Value.Kind.UUID, value));
		put(classes, byte[].class, (value) -> Value.of(Value.Kind.BYTES, HexFormat.of().formatHex(value)));
		numbers(classes);
		times(classes);
		return Map.copyOf(classes);
	}

	private static void numbers(Map<Class<?>, Function<Object, Value>> classes) {
		put(classes, Byte.class, (value) -> Value.of(Value.Kind.NUMBER, value));
		put(classes, Short.class, (value) -> Value.of(Value.Kind.NUMBER, value));
		put(classes, Integer.class, (value) -> Value.of(Value.Kind.NUMBER, value));
		put(classes, Long.class, (value) -> Value.of(Value.Kind.NUMBER, value));
		put(classes, BigInteger.class, (value) -> Value.of(Value.Kind.NUMBER, value));
		put(classes, BigDecimal.class, (value) -> Value.of(Value.Kind.NUMBER, value));
		put(classes, Float.class, (value) -> floating(value.toString(), PostgresTypes.real()));
		put(classes, Double.class, (value) -> floating(value.toString(), PostgresTypes.doublePrecision()));
	}

	/** What is no number, or a zero with a sign, only a floating-point type can read. */
	private static Value floating(String text, ColumnType type) {
		boolean special = text.equals("-0.0") || text.endsWith("NaN") || text.endsWith("Infinity");
		return special ? Value.typed(text, type) : Value.of(Value.Kind.NUMBER, new BigDecimal(text));
	}

	private static void times(Map<Class<?>, Function<Object, Value>> classes) {
		put(classes, LocalDate.class, (value) -> Value.of(Value.Kind.DATE, value));
		put(classes, LocalTime.class, (value) -> Value.of(Value.Kind.TIME, value));
		put(classes, OffsetTime.class, (value) -> Value.of(Value.Kind.OFFSET_TIME, value));
		put(classes, LocalDateTime.class, (value) -> Value.of(Value.Kind.TIMESTAMP, value));
		put(classes, OffsetDateTime.class, (value) -> Value.of(Value.Kind.OFFSET_TIMESTAMP, value));
		put(classes, ZonedDateTime.class, (value) -> Value.of(Value.Kind.OFFSET_TIMESTAMP, value.toOffsetDateTime()));
		put(classes, Instant.class, (value) -> Value.of(Value.Kind.OFFSET_TIMESTAMP, value.atOffset(ZoneOffset.UTC)));
		put(classes, Duration.class, (value) -> Value.of(Value.Kind.DURATION, value));
		put(classes, Period.class, (value) -> Value.of(Value.Kind.PERIOD, value));
	}

	private static <T> void put(Map<Class<?>, Function<Object, Value>> classes, Class<T> type,
			Function<T, Value> conversion) {
		classes.put(type, (value) -> conversion.apply(type.cast(value)));
	}

}
