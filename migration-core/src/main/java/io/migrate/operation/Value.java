package io.migrate.operation;

import java.math.BigDecimal;
import java.util.Set;

import io.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A value of a row or of a parameter, as data: it is written into SQL as a literal and
 * never becomes code. Authors give plain Java values; {@link #typed} and {@link #sql} are
 * for what Java has no class for.
 *
 * @param text its text; of {@code NULL} nothing
 * @param type of {@link Kind#TYPED} only
 */
public record Value(Kind kind, String text, @Nullable ColumnType type) {

	/** {@code NULL}. */
	public static final Value NULL = new Value(Kind.NULL, "", null);

	private static final Set<Kind> UNFIT_FOR_KEYS = Set.of(Kind.NULL, Kind.SQL);

	/**
	 * The kinds of value.
	 */
	public enum Kind {

		NULL, BOOLEAN,

		/** In the spelling of {@link BigDecimal#toString()}. */
		NUMBER, TEXT, DATE, TIME, OFFSET_TIME, TIMESTAMP, OFFSET_TIMESTAMP, DURATION, PERIOD, UUID,

		/** As hexadecimal digits. */
		BYTES,

		/** Text that a type reads: {@code '{"a": 1}'::jsonb}. */
		TYPED,

		/** An expression that the server computes. */
		SQL

	}

	public Value {
		if ((kind == Kind.TYPED) != (type != null)) {
			throw new IllegalArgumentException("a type belongs to a typed value, and to no other: " + kind);
		}
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("It holds a zero character, which PostgreSQL cannot store.");
		}
		if (text.codePoints().anyMatch((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			throw new IllegalArgumentException("It holds half of a surrogate pair, which no encoding can store.");
		}
	}

	/**
	 * The value of a Java object: null, a string, a number, a boolean, a date or time of
	 * {@code java.time}, a UUID, {@code byte[]}, an enum constant, which stands for its
	 * name, or a {@code Value}.
	 * @throws IllegalArgumentException if it is of another class, or text that PostgreSQL
	 * cannot store
	 */
	public static Value of(@Nullable Object value) {
		return JavaValues.of(value);
	}

	/**
	 * Text that a type reads: {@code typed("{\"a\": 1}", jsonb())}.
	 */
	public static Value typed(String text, ColumnType type) {
		return new Value(Kind.TYPED, text, type);
	}

	/**
	 * An expression that the server computes: {@code sql("now()")}. It is code: nothing
	 * that comes from somewhere else belongs into it.
	 */
	public static Value sql(String expression) {
		return new Value(Kind.SQL, expression, null);
	}

	static Value of(Kind kind, Object value) {
		return new Value(kind, value.toString(), null);
	}

	/** Whether a row can be found again by it. */
	boolean isKey() {
		return !UNFIT_FOR_KEYS.contains(this.kind);
	}

}
