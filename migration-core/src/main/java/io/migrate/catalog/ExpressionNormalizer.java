package io.migrate.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.migrate.schema.Column;
import io.migrate.schema.SchemaModel;
import io.migrate.schema.Table;
import io.migrate.session.ServerInfo;
import io.migrate.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Makes the expressions of a model comparable with those of a database: one that means
 * what the database has gets the database's text, every other keeps its own. PostgreSQL
 * itself decides what an expression means, by spelling it.
 */
public final class ExpressionNormalizer {

	private final SchemaModel model;

	private final SchemaModel database;

	private ExpressionNormalizer(SchemaModel model, SchemaModel database) {
		this.model = model;
		this.database = database;
	}

	/**
	 * Compares the expressions of tables that are on both sides, by a constant number of
	 * statements, in a transaction of its own that is rolled back; by none where texts
	 * alone tell.
	 * @param database as {@link CatalogReader} read it
	 * @throws IllegalStateException within a transaction
	 */
	public static Canonical canonicalize(SchemaModel model, SchemaModel database, Session session, ServerInfo server) {
		ExpressionNormalizer normalizer = new ExpressionNormalizer(model, database);
		Set<ExpressionSlot> open = new LinkedHashSet<>();
		SchemaModel settled = normalizer.exchange((slot) -> {
			open.add(slot);
			return null;
		});
		if (open.isEmpty()) {
			return new Canonical(settled, List.of());
		}
		Map<ExpressionSlot, Spelling> spellings = new ServerSpelling(session, server).spell(open, model);
		Map<ExpressionSlot, @Nullable String> texts = new HashMap<>();
		List<Unverified> unverified = new ArrayList<>();
		spellings.forEach((slot, spelling) -> {
			texts.put(slot, counterpart(slot, spelling.text()));
			if (spelling.reason() != null) {
				unverified.add(new Unverified(slot.table(), slot.describe(), slot.expression(), spelling.reason()));
			}
		});
		return new Canonical(normalizer.exchange(texts::get), unverified);
	}

	/**
	 * What the database has and means the same; null for nothing.
	 * @param spelled PostgreSQL's spelling; null where there is none
	 */
	private static @Nullable String counterpart(ExpressionSlot slot, @Nullable String spelled) {
		return slot.counterparts()
			.stream()
			.filter((other) -> (spelled != null) ? other.equals(spelled)
					: ExpressionText.similar(other, slot.expression()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The model with the texts that the function gives; those for which it gives none
	 * stay.
	 */
	private SchemaModel exchange(Answer answer) {
		List<Table> tables = this.model.tables().values().stream().map((table) -> {
			Table counterpart = this.database.table(table.name());
			return (counterpart == null
					|| counterpart.traits().child())
							? table
							: TableExpressions.exchange(table,
									(kind, column,
											expression) -> exchange(new ExpressionSlot(table.name(), kind, column,
													expression, TableExpressions.of(counterpart, kind, column)),
													answer));
		}).toList();
		return this.model.withTables(tables);
	}

	private static String exchange(ExpressionSlot slot, Answer answer) {
		if (slot.counterparts().isEmpty()) {
			return slot.expression();
		}
		Column column = slot.column();
		for (String other : slot.counterparts()) {
			if (ExpressionText.same(other, slot.expression())
					|| (column != null && ExpressionText.isLiteralOf(column, slot.expression(), other))) {
				return other;
			}
		}
		String text = answer.text(slot);
		return (text != null) ? text : slot.expression();
	}

	@FunctionalInterface
	private interface Answer {

		@Nullable String text(ExpressionSlot slot);

	}

}
