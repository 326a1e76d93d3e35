package io.migrate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.migrate.operation.RowFilter;
import io.migrate.operation.Rows;
import io.migrate.operation.Value;
import org.jspecify.annotations.Nullable;

/**
 * Rows and values as Java: plain values where Java has them.
 */
final class ValueSource {

	private ValueSource() {
	}

	static Argument of(Value value) {
		return switch (value.kind()) {
			case NULL -> Argument.code("null");
			case BOOLEAN -> Argument.code(value.text());
			case NUMBER -> number(value.text());
			case TEXT -> Argument.text(value.text());
			case DATE -> parsed("java.time.LocalDate", value.text());
			case TIME -> parsed("java.time.LocalTime", value.text());
			case OFFSET_TIME -> parsed("java.time.OffsetTime", value.text());
			case TIMESTAMP -> parsed("java.time.LocalDateTime", value.text());
			case OFFSET_TIMESTAMP -> parsed("java.time.OffsetDateTime", value.text());
			case DURATION -> parsed("java.time.Duration", value.text());
			case PERIOD -> parsed("java.time.Period", value.text());
			case UUID -> called("UUID", "fromString", "java.util.UUID", value.text());
			case BYTES -> called("HexFormat.of()", "parseHex", "java.util.HexFormat", value.text());
			case SQL -> called("", "sql", "static io.migrate.operation.Value.sql", value.text());
			case TYPED -> typed(value);
		};
	}

	/** A block of calls, one for each row. */
	static Argument block(Rows rows) {
		List<Chain> calls = new ArrayList<>();
		calls.add(Chain.on("r").call("columns", Argument.texts(rows.columns())));
		rows.values().forEach((row) -> calls.add(Chain.on("r").call("row", row(row))));
		return new Argument.Block("r", calls);
	}

	/** A lone null would be no array of values. */
	private static List<Argument> row(List<Value> values) {
		boolean loneNull = values.equals(List.of(Value.NULL));
		return loneNull ? List.of(Argument.code("(Object) null")) : values.stream().map(ValueSource::of).toList();
	}

	/** Which rows, as calls on a chain. */
	static Chain filter(Chain chain, RowFilter filter) {
		@Nullable Rows matching = filter.matching();
		if (matching != null) {
			return chain.call("matching", block(matching));
		}
		return (filter.condition() != null) ? with(chain.call("where", filter.condition()), filter.parameters())
				: chain.call("allRows", List.of());
	}

	/** The values of parameters as calls on a chain. */
	static Chain with(Chain chain, Map<String, Value> parameters) {
		Chain calls = chain;
		for (Map.Entry<String, Value> parameter : parameters.entrySet()) {
			calls = calls.call("with", Argument.text(parameter.getKey()), of(parameter.getValue()));
		}
		return calls;
	}

	private static Argument number(String text) {
		boolean whole = text.matches("-?\\d{1,18}");
		if (!whole) {
			return called("", "new BigDecimal", "java.math.BigDecimal", text);
		}
		long value = Long.parseLong(text);
		return Argument.code(text + ((value == (int) value) ? "" : "L"));
	}

	private static Argument parsed(String type, String text) {
		return called(type.substring(type.lastIndexOf('.') + 1), "parse", type, text);
	}

	private static Argument typed(Value value) {
		Argument type = TypeSource.of(Objects.requireNonNull(value.type()));
		return new Argument.Nested(Chain.on("").call("typed", Argument.text(value.text()), type),
				"static io.migrate.operation.Value.typed");
	}

	private static Argument called(String receiver, String method, String imported, String text) {
		return new Argument.Nested(Chain.on(receiver).call(method, text), imported);
	}

}
