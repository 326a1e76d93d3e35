package io.migrate.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.migrate.schema.Column;
import io.migrate.schema.Table;
import io.migrate.sql.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * What {@code spell.sql} is to do, as parallel lists: for each table its name, its
 * columns and the expressions.
 */
final class SpellingSteps {

	private static final String IS_NOT_NULL = " IS NOT NULL";

	private final List<Integer> tables = new ArrayList<>();

	private final List<String> kinds = new ArrayList<>();

	private final List<String> targets = new ArrayList<>();

	private final List<String> bodies = new ArrayList<>();

	private final Map<Integer, ExpressionSlot> slots = new LinkedHashMap<>();

	private int table;

	void add(Table model, List<ExpressionSlot> expressions) {
		this.table++;
		add("table", model.name().name(), "");
		for (Column column : model.columns()) {
			String type = Identifiers.type(column.type());
			String collation = column.collation();
			// a type that is not there yet takes its column's expressions with it, no
			// others
			add("column", column.type().builtIn() ? "" : type, Identifiers.quote(column.name()) + " " + type
					+ ((collation != null) ? " COLLATE " + Identifiers.quote(collation) : ""));
		}
		for (ExpressionSlot slot : expressions) {
			this.slots.put(this.kinds.size(), slot);
			add(slot);
		}
	}

	private void add(ExpressionSlot slot) {
		Column column = slot.column();
		switch (slot.kind()) {
			case DEFAULT -> add("default", (column != null) ? column.name() : "", slot.expression());
			case CHECK, PREDICATE -> add("check", "", slot.expression());
			// these may be of any type, a check is boolean; a generated column itself
			// would be computed when it is made,
			// as far as it is constant
			case GENERATED, INDEX_KEY -> add("check", "", "(" + slot.expression() + "\n)" + IS_NOT_NULL);
		}
	}

	private void add(String kind, String target, String body) {
		this.tables.add(this.table);
		this.kinds.add(kind);
		this.targets.add(target);
		this.bodies.add(body);
	}

	List<Integer> tables() {
		return this.tables;
	}

	List<String> kinds() {
		return this.kinds;
	}

	List<String> targets() {
		return this.targets;
	}

	List<String> bodies() {
		return this.bodies;
	}

	/**
	 * The spellings.
	 * @param texts for each step the text after {@code =}, or the error after {@code !}
	 */
	Map<ExpressionSlot, Spelling> answers(List<String> texts) {
		Map<ExpressionSlot, Spelling> spellings = new LinkedHashMap<>();
		this.slots.forEach((step, slot) -> spellings.put(slot, spelling(slot, texts.get(step))));
		return spellings;
	}

	Map<ExpressionSlot, Spelling> failed(@Nullable String reason) {
		Map<ExpressionSlot, Spelling> spellings = new LinkedHashMap<>();
		this.slots.values().forEach((slot) -> spellings.put(slot, Spelling.failed(String.valueOf(reason))));
		return spellings;
	}

	private static Spelling spelling(ExpressionSlot slot, String answer) {
		String text = answer.substring(1);
		if (!answer.startsWith("=")) {
			return Spelling.failed(text);
		}
		return Spelling.of(switch (slot.kind()) {
			case DEFAULT -> text;
			case CHECK, PREDICATE -> ExpressionText.settled(text);
			case GENERATED, INDEX_KEY -> {
				String check = ExpressionText.unwrapped(text);
				yield ExpressionText.settled(check.substring(0, check.length() - IS_NOT_NULL.length()));
			}
		});
	}

}
