package io.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.migrate.operation.ExecuteSql;
import io.migrate.operation.Review;
import io.migrate.schema.AuxiliaryObject;
import io.migrate.schema.ColumnType;

/**
 * Composite types, by their attributes in their order, by which Hibernate reads them.
 * PostgreSQL adds attributes at the end only, and changes the type of none while a column
 * has the composite type (manual, {@code ALTER TYPE}): the rest is a person's work. It
 * takes a value with one attribute too many or too few for none of the type, so that no
 * two releases write it side by side.
 */
final class CompositeTypes {

	private static final Pattern LIST = Pattern.compile("(?is)\\bas\\s*\\((.*)\\)[^)]*");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("(?is)\\s*(?:\"((?:[^\"]|\"\")+)\"|([^\\s\"]+))\\s+(.*?)(\\s+collate\\s.*)?");

	private CompositeTypes() {
	}

	static List<PlannedOperation> compare(AuxiliaryObject database, AuxiliaryObject model) {
		List<Attribute> from = attributes(database.create());
		List<Attribute> to = attributes(model.create());
		if (from.equals(to) || from.isEmpty() || to.isEmpty()) {
			return List.of();
		}
		if (begins(to, from)) {
			return added(model.identity(), to.subList(from.size(), to.size()));
		}
		if (begins(from, to)) {
			return dropped(model.identity(), from.subList(to.size(), from.size()));
		}
		return List.of(PlannedOperation.now(Stage.AUXILIARY,
				new Review("The attributes of type " + model.identity() + " change from " + from + " to " + to
						+ ", and PostgreSQL adds new ones only at the end and changes none that columns use: which "
						+ "statements make it so, and carry over the columns that have the type?", null)));
	}

	private static List<PlannedOperation> added(String type, List<Attribute> attributes) {
		List<PlannedOperation> plan = new ArrayList<>();
		plan.add(PlannedOperation.now(Stage.AUXILIARY,
				new Review("Type " + type + " gets " + attributes
						+ ": can the rows do without, and does no release write the type any more that has them not?",
						null)));
		attributes.forEach((attribute) -> plan
			.add(PlannedOperation.now(Stage.AUXILIARY, new ExecuteSql(attribute.addTo(type), attribute.dropOf(type)))));
		return plan;
	}

	/** Last one first, so that the way back adds them in their order. */
	private static List<PlannedOperation> dropped(String type, List<Attribute> attributes) {
		List<PlannedOperation> plan = new ArrayList<>();
		for (Attribute attribute : attributes) {
			plan.add(0, PlannedOperation.later(Stage.DROP_COLUMN,
					new ExecuteSql(attribute.dropOf(type), attribute.addTo(type))));
		}
		plan.add(0,
				PlannedOperation.later(Stage.DROP_COLUMN,
						new Review("Type " + type + " loses " + attributes
								+ ": can the values go, and does no release write the type any more that has them?",
								null)));
		return plan;
	}

	/** Whether only a type made anew has the attributes of the model. */
	static boolean isAnother(AuxiliaryObject database, AuxiliaryObject model) {
		List<Attribute> from = attributes(database.create());
		List<Attribute> to = attributes(model.create());
		return !from.isEmpty() && !to.isEmpty() && !begins(from, to) && !begins(to, from);
	}

	private static boolean begins(List<Attribute> longer, List<Attribute> shorter) {
		return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
	}

	private static List<Attribute> attributes(String create) {
		List<Attribute> attributes = new ArrayList<>();
		Matcher list = LIST.matcher(create);
		for (String text : list.find() ? parts(list.group(1)) : List.<String>of()) {
			Matcher attribute = ATTRIBUTE.matcher(text);
			if (attribute.matches()) {
				String name = (attribute.group(1) != null) ? attribute.group(1).replace("\"\"", "\"")
						: attribute.group(2).toLowerCase(Locale.ROOT);
				String type = attribute.group(3).strip();
				attributes.add(new Attribute(name, ColumnType.parse(type),
						type + Objects.requireNonNullElse(attribute.group(4), "")));
			}
		}
		return attributes;
	}

	/** Between commas that stand in no parentheses and no quotes. */
	private static List<String> parts(String list) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = 0;
		boolean quoted = false;
		for (int i = 0; i < list.length(); i++) {
			char character = list.charAt(i);
			quoted ^= character == '"';
			depth += (character == '(' && !quoted) ? 1 : (character == ')' && !quoted) ? -1 : 0;
			if (character == ',' && depth == 0 && !quoted) {
				parts.add(list.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(list.substring(start));
		return parts;
	}

	/** One attribute; how its type is spelled does not count, nor its collation. */
	private record Attribute(String name, ColumnType type, String spelled) {

		String addTo(String type) {
			return "ALTER TYPE " + type + " ADD ATTRIBUTE " + SqlText.identifier(this.name) + " " + this.spelled;
		}

		String dropOf(String type) {
			return "ALTER TYPE " + type + " DROP ATTRIBUTE " + SqlText.identifier(this.name);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Attribute that && this.name.equals(that.name)
					&& TypeComparator.same(this.type, that.type);
		}

		@Override
		public int hashCode() {
			return this.name.hashCode();
		}

		@Override
		public String toString() {
			return this.name + " " + this.type;
		}

	}

}
