package io.migrate.source;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.migrate.operation.DeleteRows;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.InsertRows;
import io.migrate.operation.Operation;
import io.migrate.operation.RowFilter;
import io.migrate.operation.Rows;
import io.migrate.operation.UpdateRows;
import io.migrate.operation.Value;
import io.migrate.schema.QualifiedName;

/**
 * Operations on rows, with values of every kind and texts that try to break out.
 */
final class RandomRows {

	private final RandomSchema schema;

	private final List<Supplier<Value>> values;

	RandomRows(RandomSchema schema) {
		this.schema = schema;
		this.values = List.of(() -> Value.NULL, () -> Value.of(true), () -> Value.of(-7),
				() -> Value.of(5_000_000_000L), () -> Value.of(Long.MIN_VALUE),
				() -> Value.of(new BigInteger("9".repeat(40))), () -> Value.of(new BigDecimal("-1.50E+3")),
				() -> Value.of(0.1), () -> Value.of(Double.NaN), () -> Value.of(text()),
				() -> Value.of(LocalDate.of(-5, 1, 2)), () -> Value.of(LocalTime.of(1, 2)),
				() -> Value.of(OffsetTime.parse("10:15+01:00")), () -> Value.of(LocalDateTime.of(2024, 1, 2, 3, 4)),
				() -> Value.of(Instant.EPOCH), () -> Value.of(OffsetDateTime.parse("2024-02-29T10:15+05:45")),
				() -> Value.of(Duration.ofMillis(-1500)), () -> Value.of(Period.of(1, -2, 3)),
				() -> Value.of(new UUID(1, 2)), () -> Value.of(new byte[] { 0, -1 }),
				() -> Value.typed(text(), schema.type()), () -> Value.sql(text()));
	}

	Operation insert() {
		Rows rows = rows(this::value);
		List<String> key = rows.columns().subList(0, 1);
		try {
			return new InsertRows(table(), rows, key);
		}
		catch (IllegalArgumentException ex) {
			return new InsertRows(table(), rows, List.of());
		}
	}

	/** Nothing but texts, as they are inserted, found and set. */
	List<Operation> texts() {
		Value value = Value.of(text());
		return List.of(new InsertRows(table(), rows(() -> Value.of(text())), List.of()),
				new UpdateRows(table(), List.of(new UpdateRows.Assignment(name(), value)),
						RowFilter.where("a = :a", Map.of("a", Value.of(text())))),
				new DeleteRows(table(), RowFilter.matching(rows(() -> Value.of(text())))),
				new ExecuteSql("SELECT :a, :b", null, new TreeMap<>(Map.of("a", Value.of(text()), "b", value))));
	}

	Operation update() {
		return new UpdateRows(table(), this.schema.some(3, () -> new UpdateRows.Assignment(name(), value())),
				this.schema.sometimes() ? RowFilter.ALL : where());
	}

	Operation delete() {
		return new DeleteRows(table(),
				this.schema.sometimes() ? where() : RowFilter.matching(rows(() -> Value.of(text()))));
	}

	Operation execute() {
		return new ExecuteSql(":a = :b\n" + text(), null, new TreeMap<>(Map.of("a", value(), "b", value())));
	}

	private RowFilter where() {
		return RowFilter.where("a = :a\n AND b = :b", Map.of("a", value(), "b", value()));
	}

	private Rows rows(Supplier<Value> value) {
		List<String> columns = List.copyOf(new LinkedHashSet<>(this.schema.some(3, this::name)));
		return new Rows(columns, this.schema.some(4, () -> Stream.generate(value).limit(columns.size()).toList()));
	}

	private Value value() {
		return this.schema.one(this.values).get();
	}

	private QualifiedName table() {
		return QualifiedName.of(this.schema.maybe(this::name), name());
	}

	private String name() {
		return storable(this.schema.name());
	}

	private String text() {
		return storable(this.schema.text());
	}

	/** Without what no encoding can store. */
	private static String storable(String text) {
		return text.replace("\uD800", "half");
	}

}
