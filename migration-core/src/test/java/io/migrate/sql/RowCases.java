package io.migrate.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import io.migrate.operation.DeleteRows;
import io.migrate.operation.ExecuteSql;
import io.migrate.operation.InsertRows;
import io.migrate.operation.PostgresTypes;
import io.migrate.operation.RowFilter;
import io.migrate.operation.Rows;
import io.migrate.operation.UpdateRows;
import io.migrate.operation.UpdateRows.Assignment;
import io.migrate.operation.Value;
import io.migrate.schema.QualifiedName;

/**
 * Rows that are inserted, changed and deleted, and SQL with parameters.
 */
final class RowCases {

	private static final QualifiedName CURRENCY = QualifiedName.of("currency");

	private static final QualifiedName PRICE = QualifiedName.of("shop", "Price");

	private static final DdlCase.Given TABLES = DdlCase.on(
			"CREATE TABLE currency (code text PRIMARY KEY, digits integer, since date, note text)",
			"INSERT INTO currency VALUES ('USD', 2)", "CREATE SCHEMA shop",
			"CREATE TYPE shop.mood AS ENUM ('OK', 'BAD')",
			"CREATE TABLE shop.\"Price\" (id uuid, \"order\" integer, mood shop.mood, data jsonb, raw bytea,"
					+ " at timestamptz DEFAULT now(), open boolean)");

	private static final String ID = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

	private RowCases() {
	}

	static List<DdlCase> all() {
		return List.of(
				TABLES.when("byKey",
						new InsertRows(CURRENCY, rows(List.of("code", "digits"), List.of("EUR", 2), List.of("JPY", 0)),
								List.of("code"))),
				TABLES.when("everyKindOfValue", everyKind()),
				TABLES
					.when("hostile",
							new InsertRows(CURRENCY,
									rows(List.of("code", "note"),
											List.of("'; DROP TABLE currency; --", "\\'$$/*\r\n\t\\")),
									List.of())),
				TABLES.when("inPieces", manyRows()),
				TABLES.when("plain",
						new UpdateRows(CURRENCY,
								List.of(new Assignment("digits", Value.of(3)), new Assignment("note", Value.NULL)),
								RowFilter.where("code = :code -- one", Map.of("code", Value.of("USD"))))),
				TABLES.when("everyRow",
						new UpdateRows(PRICE, List.of(new Assignment("order", Value.sql("\"order\" + 1"))),
								RowFilter.ALL)),
				TABLES.when("where", new DeleteRows(CURRENCY, RowFilter.where("digits < 1 OR note = 'x'", Map.of()))),
				TABLES.when("matching",
						new DeleteRows(PRICE,
								RowFilter.matching(rows(List.of("id", "order"), List.of(UUID.fromString(ID), 1),
										List.of(UUID.fromString(ID), -2))))),
				TABLES.when("everyRow", new DeleteRows(CURRENCY, RowFilter.ALL)),
				TABLES.when("parameters", parameters()));
	}

	private static ExecuteSql parameters() {
		return new ExecuteSql("UPDATE currency SET note = :note, since = :day + 1 WHERE digits -:n = 3",
				"UPDATE currency SET note = NULL, since = NULL WHERE note = :note AND since > :day AND :n < 0",
				new TreeMap<>(Map.of("note", Value.of(":n"), "n", Value.of(-1), "day", Value.of(LocalDate.EPOCH))));
	}

	private static InsertRows everyKind() {
		return new InsertRows(PRICE,
				rows(List.of("id", "order", "mood", "data", "raw", "at", "open"),
						List.of(UUID.fromString(ID), 1, "OK", Value.typed("{\"a\": 1}", PostgresTypes.jsonb()),
								new byte[] { 0, -1 }, Instant.EPOCH, true),
						List.of(UUID.fromString(ID), -2, "BAD", Value.NULL, new byte[0], Value.sql("DEFAULT"), false)),
				List.of("id", "order"));
	}

	private static InsertRows manyRows() {
		List<List<?>> many = IntStream.range(0, 1002).<List<?>>mapToObj((i) -> List.of("C" + i)).toList();
		return new InsertRows(CURRENCY, rows(List.of("code"), many.toArray(List<?>[]::new)), List.of("code"));
	}

	private static Rows rows(List<String> columns, List<?>... values) {
		return new Rows(columns,
				List.of(values).stream().map((row) -> row.stream().map((value) -> Value.of(value)).toList()).toList());
	}

}
