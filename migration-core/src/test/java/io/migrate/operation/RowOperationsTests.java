package io.migrate.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.migrate.error.MigrationException;
import io.migrate.error.UsageException;
import io.migrate.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.migrate.operation.OperationsTests.collect;
import static io.migrate.operation.PostgresTypes.jsonb;
import static io.migrate.operation.Value.sql;
import static io.migrate.operation.Value.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What authors write about rows becomes the operations they mean, or is refused with what
 * to write.
 */
class RowOperationsTests {

	private static final QualifiedName CURRENCY = QualifiedName.of("ref", "currency");

	@Test
	void collectsRows() {
		List<Operation> collected = collect((op) -> {
			op.insert("ref.currency", (r) -> r.columns("code", "digits").row("EUR", 2).row("JPY", null)).key("code");
			op.update("ref.currency").with("c", "EUR").set("digits", sql("digits + 1")).where("code = :c");
			op.update("ref.currency").set("digits", null).set("data", typed("{}", jsonb())).allRows();
			op.delete("ref.currency").matching((r) -> r.columns("code").row("EUR"));
		});
		Rows rows = new Rows(List.of("code", "digits"),
				List.of(List.of(Value.of("EUR"), Value.of(2)), List.of(Value.of("JPY"), Value.NULL)));
		Rows key = new Rows(List.of("code"), List.of(List.of(Value.of("EUR"))));
		assertThat(collected).containsExactly(new InsertRows(CURRENCY, rows, List.of("code")),
				new UpdateRows(CURRENCY, List.of(new UpdateRows.Assignment("digits", sql("digits + 1"))),
						RowFilter.where("code = :c", Map.of("c", Value.of("EUR")))),
				new UpdateRows(CURRENCY,
						List.of(new UpdateRows.Assignment("digits", Value.NULL),
								new UpdateRows.Assignment("data", typed("{}", jsonb()))),
						RowFilter.ALL),
				new DeleteRows(CURRENCY, RowFilter.matching(key)));
		assertThat(collected).extracting(Operation::summary)
			.containsExactly("+ 2 rows in ref.currency", "~ rows of ref.currency (where code = :c): digits",
					"~ rows of ref.currency (all): digits, data", "- rows of ref.currency (1 by code)");
	}

	@Test
	void takesALoneNullForAValue() {
		List<Operation> collected = collect((op) -> op.insert("t", (r) -> r.columns("a").row((Object[]) null)));
		assertThat(((InsertRows) collected.get(0)).rows().values()).containsExactly(List.of(Value.NULL));
	}

	@Test
	void deletesWhatWasInsertedByItsKey() {
		InsertRows insert = (InsertRows) collect(
				(op) -> op.insert("t", (r) -> r.columns("a", "b", "c").row(1, "x", null).row(1, "y", sql("now()")))
					.key("b", "a"))
			.get(0);
		assertThat(insert.inverse())
			.isEqualTo(collect((op) -> op.delete("t").matching((r) -> r.columns("b", "a").row("x", 1).row("y", 1))));
		assertThatExceptionOfType(IrreversibleException.class)
			.isThrownBy(() -> new InsertRows(insert.table(), insert.rows(), List.of()).inverse())
			.withMessageContaining(".key(");
	}

	@Test
	void takesParametersOfSqlAndOfItsWayBack() {
		assertThat(collect((op) -> op.execute("UPDATE t SET a = :a")
			.reversedBy("UPDATE t SET a = :b")
			.with("b", 2)
			.with("a", null)))
			.containsExactly(new ExecuteSql("UPDATE t SET a = :a", "UPDATE t SET a = :b",
					new TreeMap<>(Map.of("a", Value.NULL, "b", Value.of(2)))));
		assertThat(collect((op) -> op.execute("SELECT a[1:n], :x")))
			.containsExactly(new ExecuteSql("SELECT a[1:n], :x", null));
	}

	@ParameterizedTest
	@MethodSource("wrongCalls")
	void refusesWhatCannotBeMeant(Consumer<Operations> calls, String problem, String remedy) {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> collect(calls)).satisfies((failure) -> {
			assertThat(failure.problem() + failure.reason()).contains(problem);
			assertThat(failure.remedy()).contains(remedy);
		});
	}

	static Stream<Arguments> wrongCalls() {
		return Stream.of(wrong((op) -> op.insert("t", (r) -> r.columns("a")), "no rows", "row("),
				wrong((op) -> op.insert("t", (r) -> r.columns("a", "b").row(1)), "Row 1 has 1 values", "row("),
				wrong((op) -> op.insert("t", (r) -> r.columns("a", "a").row(1, 2)), "stands twice", "once"),
				wrong((op) -> op.insert("t", (r) -> r.columns("a").row("x\0y")),
						"'a' cannot be written. It holds a zero", "Value.typed"),
				wrong((op) -> op.insert("t", (r) -> r.columns("a").row(List.of())), "java.util.ImmutableCollections",
						"Value.typed"),
				wrong((op) -> op.insert("t", (r) -> r.columns("a").row((Object) null)).key("a"), "insert(\"t\")",
						"neither null nor an expression"),
				wrong((op) -> op.insert("t", (r) -> r.columns("a").row(1)).key("b"), "[b]", "Name columns"),
				wrong((op) -> op.update("t").allRows(), "what to set", ".set("),
				wrong((op) -> op.update("t").set("a", 1), "which rows", ".allRows()"),
				wrong((op) -> op.delete("t"), "which rows", ".allRows()"),
				wrong((op) -> op.delete("t").where("a").allRows(), "in two ways", ".allRows()"),
				wrong((op) -> op.delete("t").matching((r) -> r.columns("a").row(sql("now()"))), "null or an expression",
						"IS NULL"));
	}

	@ParameterizedTest
	@MethodSource("wrongParameters")
	void refusesParametersThatDoNotFit(Consumer<Operations> calls, String problem, String remedy) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> collect(calls)).satisfies((failure) -> {
			assertThat(failure.problem()).contains(problem);
			assertThat(failure.remedy()).contains(remedy);
		});
	}

	static Stream<Arguments> wrongParameters() {
		return Stream.of(
				wrong((op) -> op.execute("SELECT :a, :b").with("a", 1), "no value for ':b'", ".with(\"b\", value)"),
				wrong((op) -> op.execute("SELECT ':a'").with("a", 1), "does not use the parameter 'a'", ":a"),
				wrong((op) -> op.execute("SELECT x[1:a]").with("a", 1), "does not use the parameter 'a'", "(:a)"),
				wrong((op) -> op.execute("SELECT 1").reversedBy("SELECT :b").with("a", 1), "':b'", "with"),
				wrong((op) -> op.delete("t").where("a = :a"), "no value for ':a'", ".with(\"a\", value)"),
				wrong((op) -> op.delete("t").with("a", 1).allRows(), "does not use the parameter 'a'", ":a"));
	}

	private static Arguments wrong(Consumer<Operations> calls, String problem, String remedy) {
		return Arguments.of(calls, problem, remedy);
	}

}
