package io.migrate.catalog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.migrate.schema.Check;
import io.migrate.schema.Column;
import io.migrate.schema.Constraint;
import io.migrate.schema.Generated;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * All expressions of a table, to read or to exchange.
 */
final class TableExpressions {

	private TableExpressions() {
	}

	/**
	 * The table with each expression exchanged.
	 */
	static Table exchange(Table table, Exchange exchange) {
		return table.withColumns(table.columns().stream().map((column) -> column(column, exchange)).toList())
			.withConstraints(
					table.constraints().stream().map((constraint) -> constraint(constraint, exchange)).toList())
			.withIndexes(table.indexes().stream().map((index) -> index(index, exchange)).toList());
	}

	/**
	 * The expressions of one kind; of one column for a default and a generated
	 * expression.
	 */
	static List<String> of(Table table, ExpressionKind kind, @Nullable Column column) {
		Column own = (column != null) ? table.column(column.name()) : null;
		return switch (kind) {
			case DEFAULT -> present((own != null) ? own.defaultValue() : null);
			case GENERATED -> {
				Generated generated = (own != null) ? own.generated() : null;
				yield present((generated != null) ? generated.expression() : null);
			}
			case CHECK -> table.constraints(Check.class).map(Check::expression).toList();
			case INDEX_KEY -> table.indexes()
				.stream()
				.flatMap((index) -> index.parts().stream())
				.flatMap((part) -> Stream.ofNullable(part.expression()))
				.toList();
			case PREDICATE ->
				table.indexes().stream().flatMap((index) -> Stream.ofNullable(index.predicate())).toList();
		};
	}

	private static List<String> present(@Nullable String text) {
		return (text != null) ? List.of(text) : List.of();
	}

	private static Column column(Column column, Exchange exchange) {
		String value = column.defaultValue();
		if (value != null) {
			return column.withDefault(
					ExpressionText.isNull(value) ? null : exchange.apply(ExpressionKind.DEFAULT, column, value));
		}
		Generated generated = column.generated();
		return (generated != null)
				? column.withGenerated(new Generated(
						exchange.apply(ExpressionKind.GENERATED, column, generated.expression()), generated.stored()))
				: column;
	}

	private static Constraint constraint(Constraint constraint, Exchange exchange) {
		return (constraint instanceof Check check)
				? check.withExpression(exchange.apply(ExpressionKind.CHECK, null, check.expression())) : constraint;
	}

	private static Index index(Index index, Exchange exchange) {
		List<IndexPart> parts = index.parts()
			.stream()
			.map((part) -> (part.column() != null) ? part
					: part.withExpression(
							exchange.apply(ExpressionKind.INDEX_KEY, null, Objects.requireNonNull(part.expression()))))
			.toList();
		String predicate = index.predicate();
		return index.withParts(parts)
			.withPredicate((predicate != null) ? exchange.apply(ExpressionKind.PREDICATE, null, predicate) : null);
	}

	/**
	 * Gives another text for an expression, or the same.
	 */
	@FunctionalInterface
	interface Exchange {

		String apply(ExpressionKind kind, @Nullable Column column, String expression);

	}

}
