package io.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.migrate.operation.DeleteRows;
import io.migrate.operation.InsertRows;
import io.migrate.operation.RowFilter;
import io.migrate.operation.Rows;
import io.migrate.operation.UpdateRows;
import io.migrate.operation.Value;
import io.migrate.schema.QualifiedName;

/**
 * Writes statements about rows. Many rows are cut into several statements; where, is part
 * of the digest of every revision that was ever applied.
 */
final class RowDml {

	private static final int ROWS = 1000;

	private static final int LENGTH = 100_000;

	private static final String INDENT = "\n    ";

	private RowDml() {
	}

	static Draft[] insert(InsertRows operation) {
		Rows rows = operation.rows();
		String head = "INSERT INTO " + Identifiers.name(operation.table()) + " (" + Identifiers.list(rows.columns())
				+ ") VALUES" + INDENT;
		List<String> tuples = rows.values().stream().map((row) -> tuple(operation.table(), rows, row)).toList();
		return cut(tuples).map((some) -> Draft.of(head + String.join("," + INDENT, some), LockMode.ROW_EXCLUSIVE))
			.toArray(Draft[]::new);
	}

	static Draft update(UpdateRows operation) {
		QualifiedName table = operation.table();
		String assignments = operation.assignments()
			.stream()
			.map((set) -> Identifiers.quote(set.column()) + " = " + value(table, set.column(), set.value()))
			.collect(Collectors.joining(", "));
		Draft draft = Draft.of(
				"UPDATE " + Identifiers.name(table) + " SET " + assignments + condition(table, operation.filter()),
				LockMode.ROW_EXCLUSIVE);
		return operation.filter().isAll() ? draft.with(Hazard.Kind.BLOCKING,
				"Every row stays locked until the transaction ends; op.backfill goes batch by batch.") : draft;
	}

	static Draft[] delete(DeleteRows operation) {
		QualifiedName table = operation.table();
		String head = "DELETE FROM " + Identifiers.name(table);
		Rows matching = operation.filter().matching();
		List<String> statements = (matching != null) ? matching(head, table, matching)
				: List.of(head + condition(table, operation.filter()));
		return statements.stream()
			.map((sql) -> Draft.of(sql, LockMode.ROW_EXCLUSIVE)
				.with(Hazard.Kind.DATA_LOSS,
						operation.filter().isAll() ? "All rows of the table are lost." : "The rows are lost."))
			.toArray(Draft[]::new);
	}

	private static List<String> matching(String head, QualifiedName table, Rows rows) {
		boolean one = rows.columns().size() == 1;
		String columns = one ? Identifiers.list(rows.columns()) : "(" + Identifiers.list(rows.columns()) + ")";
		List<String> values = rows.values()
			.stream()
			.map((row) -> one ? value(table, rows.columns().get(0), row.get(0)) : tuple(table, rows, row))
			.toList();
		return cut(values).map((some) -> head + " WHERE " + columns + " IN (" + String.join(", ", some) + ")").toList();
	}

	private static String condition(QualifiedName table, RowFilter filter) {
		return (filter.condition() != null) ? " WHERE " + Expressions
			.of(ValueSql.filled(filter.condition(), filter.parameters()), "condition on table " + table) : "";
	}

	private static String tuple(QualifiedName table, Rows rows, List<Value> row) {
		return IntStream.range(0, row.size())
			.mapToObj((i) -> value(table, rows.columns().get(i), row.get(i)))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String value(QualifiedName table, String column, Value value) {
		return ValueSql.assigned(value, "value of column " + table + "." + column);
	}

	private static Stream<List<String>> cut(List<String> texts) {
		List<List<String>> pieces = new ArrayList<>();
		int length = 0;
		for (String text : texts) {
			List<String> last = pieces.isEmpty() ? List.of() : pieces.get(pieces.size() - 1);
			if (last.isEmpty() || last.size() == ROWS || length + text.length() > LENGTH) {
				last = new ArrayList<>();
				pieces.add(last);
				length = 0;
			}
			last.add(text);
			length += text.length();
		}
		return pieces.stream();
	}

}
